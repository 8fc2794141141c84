using System.Security.Cryptography;
using System.Text;
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

    /// <summary>
    /// The key of what was sent: the form's own and everything typed in it, so that a form found again with Back and changed is a new
    /// one.
    /// </summary>
    internal static Guid? Of(HttpRequest request)
    {
        if (!request.HasFormContentType || !Guid.TryParseExact(request.Form[Field], "N", out _))
            return null;
        var sent = new StringBuilder($"{request.Path}{request.QueryString}");
        foreach (var field in request.Form.OrderBy(field => field.Key, StringComparer.Ordinal))
            sent.Append('\0').Append(field.Key).Append('\0').Append(field.Value);
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(sent.ToString())).AsSpan(0, 16));
    }
}
