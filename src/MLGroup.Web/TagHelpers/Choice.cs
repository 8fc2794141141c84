using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MLGroup.Web.TagHelpers;

/// <summary>One of several things to choose from, as radios, checkboxes and selects show it.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null, bool Disabled = false)
{
    /// <summary>The heading a select shows it under, for example a part of the world.</summary>
    public string? Group { get; init; }

    /// <summary>The members of an enum with their displayed names and descriptions; Yes and No for a bool.</summary>
    internal static IEnumerable<Choice> From(ModelMetadata metadata)
    {
        var type = (metadata.ElementMetadata ?? metadata).UnderlyingOrModelType;
        if (type == typeof(bool))
            return [new("true", "Yes"), new("false", "No")];
        return type.IsEnum
            ? type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(From)
            : throw new InvalidOperationException($"{metadata.Name} is no enum: say what there is to choose from with items=\"…\".");
    }

    private static Choice From(FieldInfo member)
    {
        var display = member.GetCustomAttribute<DisplayAttribute>();
        return new(member.Name, display?.GetName() ?? member.Name, display?.GetDescription());
    }
}
