using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace MLGroup.Web.Forms;

/// <summary>Validation in the portal's own words, for attributes that bring none of their own.</summary>
internal sealed class PlainSentences : IValidationMetadataProvider, IDisplayMetadataProvider
{
    /// <summary>What is said of a value that is none of those a field takes.</summary>
    public static string DoesNotFit(string value) => $"“{value}” does not fit here. Choose or type something else.";

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (attribute is { ErrorMessage: null, ErrorMessageResourceName: null })
                attribute.ErrorMessage = Sentence(attribute);
        }
    }

    // A field left empty is an empty text, never null.
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context) =>
        context.DisplayMetadata.ConvertEmptyStringToNull = false;

    private static string? Sentence(ValidationAttribute attribute) => attribute switch
    {
        RequiredAttribute => "Fill in “{0}”.",
        MaxLengthAttribute => "“{0}” can have at most {1} characters. Shorten it.",
        EmailAddressAttribute => "Enter an e-mail address in the form name@office.org.",
        _ => null
    };
}
