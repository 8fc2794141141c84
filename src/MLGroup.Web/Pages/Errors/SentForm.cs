using MLGroup.Web.Forms;

namespace MLGroup.Web.Pages.Errors;

/// <summary>A form that could not be handled, ready to be sent once more: nothing that somebody typed is lost on the way.</summary>
internal sealed record SentForm(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>The longer texts in it, for the reader to see that nothing is lost.</summary>
    public IEnumerable<string> Texts => Fields.Where(sent => !IsMachinery(sent.Key) && sent.Value.Length > 2).Select(sent => sent.Value);

    /// <summary>None where the request brought no form.</summary>
    /// <param name="path">Where it was sent.</param>
    public static SentForm? Of(HttpRequest request, string? path, QueryString query) =>
        path is null || !HttpMethods.IsPost(request.Method) || !request.HasFormContentType ? null
        : new(request.PathBase + path + query, [.. from field in request.Form from value in field.Value select KeyValuePair.Create(field.Key, value ?? "")]);

    /// <summary>Whether somebody typed something that would be lost.</summary>
    public static bool IsIn(HttpRequest request) => HttpMethods.IsPost(request.Method) && request.HasFormContentType
        && request.Form.Any(field => !IsMachinery(field.Key) && field.Value.Any(value => value?.Length > 2));

    private static bool IsMachinery(string field) => field is RequestKey.Field || field.StartsWith("__", StringComparison.Ordinal)
        || field.EndsWith(".Seen", StringComparison.Ordinal);
}
