using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace MLGroup.Tests.Web;

/// <summary>A page as it was answered.</summary>
internal sealed class Sheet(Reader reader, HttpStatusCode status, string address, IHtmlDocument document)
{
    public HttpStatusCode Status => status;

    /// <summary>Where one is after all redirects, with the query.</summary>
    public string Address => address;

    public IHtmlDocument Document => document;

    public string Title => document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>What stands in the main part, white space folded.</summary>
    public string Text => string.Join(' ', (document.QuerySelector("main") ?? (IElement)document.Body!).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The sentences of the error summary, in their order.</summary>
    public IReadOnlyList<string> Errors => [.. document.QuerySelectorAll(".govuk-error-summary__list li").Select(item => item.TextContent.Trim())];

    /// <summary>What stands in a field of a form.</summary>
    public string Value(string name) => document.QuerySelector($"[name='{name}']") switch
    {
        IHtmlTextAreaElement text => text.Value,
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlInputElement { Type: "radio" or "checkbox" } => string.Join(' ', document.QuerySelectorAll<IHtmlInputElement>($"[name='{name}']").Where(box => box.IsChecked).Select(box => box.Value)),
        IHtmlInputElement input => input.Value,
        _ => throw new InvalidOperationException($"There is no field {name} on {address}.")
    };

    /// <summary>Fills fields in and presses the button with this text.</summary>
    public Task<Sheet> SubmitAsync(string button, params (string Name, string Value)[] typed) => SubmitAsync(Button(button), typed);

    /// <summary>Everything the form would send, for sending it in another way than a browser does.</summary>
    public (string Address, List<KeyValuePair<string, string>> Fields) Filled(string button, params (string Name, string Value)[] typed) =>
        Filled(Button(button), typed);

    /// <summary>Sends a form again just as it was.</summary>
    public Task<Sheet> SendAsync((string Address, List<KeyValuePair<string, string>> Fields) filled) =>
        reader.SendAsync(HttpMethod.Post, filled.Address, filled.Fields);

    private Task<Sheet> SubmitAsync(IElement button, (string Name, string Value)[] typed) => SendAsync(Filled(button, typed));

    private IElement Button(string text) => document.QuerySelectorAll("form button, button[form], form input[type=submit]").FirstOrDefault(button => button.TextContent.Trim() == text)
        ?? throw new InvalidOperationException($"There is no button “{text}” on {address} ({status}): {Text}");

    private (string, List<KeyValuePair<string, string>>) Filled(IElement button, (string Name, string Value)[] typed)
    {
        var form = (button.GetAttribute("form") is { } id ? document.GetElementById(id) : button.Closest("form"))!;
        var given = typed.ToLookup(pair => pair.Name, pair => pair.Value);
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var control in form.QuerySelectorAll("input[name], textarea[name], select[name]").Where(control => !given.Contains(control.GetAttribute("name")!)))
            fields.AddRange(Sent(control).Select(value => KeyValuePair.Create(control.GetAttribute("name")!, value)));
        fields.AddRange(typed.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
        if (button.GetAttribute("name") is { Length: > 0 } name)
            fields.Add(KeyValuePair.Create(name, button.GetAttribute("value") ?? ""));
        return (button.GetAttribute("formaction") ?? form.GetAttribute("action") ?? address, fields);
    }

    private static IEnumerable<string> Sent(IElement control) => control switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => [],
        IHtmlInputElement input => [input.Value],
        IHtmlTextAreaElement text => [text.Value],
        IHtmlSelectElement select => select.SelectedOptions.Select(option => option.Value),
        _ => []
    };
}
