using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MLGroup.Web.Forms;

/// <summary>Gives every posted form a key drawn at random, so that the same form sent twice has one effect.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class RequestKey : TagHelper
{
    internal const string Field = "__key";

    /// <summary>After the tag helper that writes the antiforgery field.</summary>
    public override int Order => 1_000;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.Equals(output.Attributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase))
            output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{Field}\" value=\"{Guid.CreateVersion7():N}\">");
    }

    internal static Guid? Of(HttpRequest request) =>
        request.HasFormContentType && Guid.TryParseExact(request.Form[Field], "N", out var key) ? key : null;
}
