using Microsoft.AspNetCore.Mvc.ModelBinding;
using MLGroup.Domain;

namespace MLGroup.Web.Forms;

/// <summary>Binds every string of every form through the one normaliser; what it refuses is shown again with a sentence.</summary>
internal sealed class NormalisedText : IModelBinderProvider, IModelBinder
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) && context.BindingInfo.BinderType is null ? this : null;

    public Task BindModelAsync(ModelBindingContext context)
    {
        var typed = context.ValueProvider.GetValue(context.ModelName);
        if (typed == ValueProviderResult.None)
            return Task.CompletedTask;
        var text = typed.FirstValue ?? "";
        try
        {
            text = PlainText.Normalise(text);
            context.ModelState.SetModelValue(context.ModelName, text, text);
        }
        catch (RuleBrokenException broken)
        {
            text = PlainText.Visible(text);
            context.ModelState.SetModelValue(context.ModelName, text, text);
            context.ModelState.AddModelError(context.ModelName, broken.Message);
        }
        context.Result = ModelBindingResult.Success(text);
        return Task.CompletedTask;
    }
}
