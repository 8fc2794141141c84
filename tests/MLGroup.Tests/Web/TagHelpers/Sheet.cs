using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace MLGroup.Tests.Web.TagHelpers;

/// <summary>A page on which single tags are drawn, with its model state.</summary>
internal sealed class Sheet
{
    private static readonly IModelMetadataProvider Metadata = new ServiceCollection()
        .AddMvcCore().AddDataAnnotations().Services.BuildServiceProvider().GetRequiredService<IModelMetadataProvider>();

    private readonly ViewDataDictionary _data;

    public Sheet(object? model = null)
    {
        _data = new ViewDataDictionary(Metadata, new ModelStateDictionary()) { Model = model };
        ViewContext = new ViewContext { ViewData = _data, HttpContext = new DefaultHttpContext() };
    }

    public ViewContext ViewContext { get; }

    public ModelStateDictionary State => _data.ModelState;

    /// <summary>A field of no form class, as the fixtures have them.</summary>
    public ModelExpression Field<T>(string name, T? value) =>
        new(name, new ModelExplorer(Metadata, Metadata.GetMetadataForType(typeof(T)), value));

    /// <summary>A property of the page's model, such as Form.Title.</summary>
    public ModelExpression Property(string path) =>
        new(path, path.Split('.').Aggregate(_data.ModelExplorer, (explorer, name) => explorer.GetExplorerForProperty(name)));

    public static async Task<string> DrawAsync(TagHelper tag, string content = "", Dictionary<object, object>? items = null, params TagHelperAttribute[] attributes)
    {
        var context = new TagHelperContext([.. attributes], items ?? [], "1");
        var output = new TagHelperOutput("ml-tag", [.. attributes], (_, _) =>
            Task.FromResult(new DefaultTagHelperContent().SetHtmlContent(new HtmlString(content))));
        tag.Init(context);
        await tag.ProcessAsync(context, output);
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    public static Task<string> DrawAsync(TagHelper tag, params TagHelperAttribute[] attributes) => DrawAsync(tag, "", null, attributes);
}
