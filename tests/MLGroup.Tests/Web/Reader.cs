using System.Net;
using AngleSharp.Html.Parser;

namespace MLGroup.Tests.Web;

/// <summary>Somebody at a browser that runs no script: opens pages, fills forms in and presses buttons.</summary>
internal sealed class Reader(HttpClient client)
{
    private const int MostRedirects = 5;

    public HttpClient Client => client;

    /// <summary>Opens a page and follows redirects, as a browser does.</summary>
    public Task<Sheet> OpenAsync(string address) => SendAsync(HttpMethod.Get, address, null);

    /// <summary>All that these pages show, but for what is drawn anew each time: two readers who may know the same see the same.</summary>
    public async Task<string> ReadAsync(params string[] addresses)
    {
        var read = new List<string>();
        foreach (var address in addresses)
        {
            var sheet = await OpenAsync(address);
            foreach (var drawn in sheet.Document.QuerySelectorAll("input[name='__key'], input[name='__RequestVerificationToken']"))
                drawn.Remove();
            read.Add($"{sheet.Status} {sheet.Document.DocumentElement.OuterHtml}");
        }
        return string.Join('\n', read);
    }

    /// <summary>The answer itself, without following anything.</summary>
    public Task<HttpResponseMessage> GetAsync(string address) =>
        client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken);

    internal async Task<Sheet> SendAsync(HttpMethod method, string address, IEnumerable<KeyValuePair<string, string>>? fields)
    {
        for (var redirect = 0; ; redirect++)
        {
            using var request = new HttpRequestMessage(method, address);
            if (fields is not null)
                request.Content = new FormUrlEncodedContent(fields);
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther) || redirect == MostRedirects)
            {
                var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                return new Sheet(this, answer.StatusCode, address, new HtmlParser().ParseDocument(html));
            }
            (method, address, fields) = (HttpMethod.Get, answer.Headers.Location!.ToString(), null);
        }
    }
}
