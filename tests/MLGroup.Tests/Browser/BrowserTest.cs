using Microsoft.Playwright;

namespace MLGroup.Tests.Browser;

/// <summary>
/// A test that looks at the portal through a browser. It fails at its end where a page wrote to the console,
/// threw, or broke its own content security policy, unless the test said <see cref="Expect"/>.
/// </summary>
public abstract class BrowserTest(Chromium chromium) : IAsyncLifetime
{
    private const string ReportViolations =
        "addEventListener('securitypolicyviolation', e => console.error('CSP', e.violatedDirective, e.blockedURI))";

    private readonly List<IBrowserContext> _windows = [];
    private readonly List<string> _complaints = [];
    // A portal that is gone, killed or disposed of while an answer was still on its way, is the test's own doing and no fault of a page.
    private readonly List<string> _expected =
    [
        "net::ERR_CONNECTION_", "net::ERR_EMPTY_RESPONSE", "net::ERR_SOCKET_NOT_CONNECTED", "net::ERR_INCOMPLETE_CHUNKED_ENCODING",
        "net::ERR_CONTENT_LENGTH_MISMATCH"
    ];

    /// <summary>A window of its own, with nobody signed in: what one person has on their desk or in their hand.</summary>
    protected async Task<IPage> OpenAsync(Uri portal, Screen? screen = null, bool javaScript = true)
    {
        var (width, height) = screen ?? Screen.Desktop;
        var browser = await chromium.StartAsync();
        var window = await browser.NewContextAsync(new()
        {
            BaseURL = portal.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            JavaScriptEnabled = javaScript,
            Locale = "en-GB",
            TimezoneId = "Africa/Lagos",
            ReducedMotion = ReducedMotion.Reduce
        });
        _windows.Add(window);
        await window.AddInitScriptAsync(ReportViolations);
        window.Console += (_, message) => Note(message.Type is "error" or "warning", $"{message.Type}: {message.Text} ({message.Location})");
        window.WebError += (_, error) => Note(true, error.Error);
        return await window.NewPageAsync();
    }

    /// <summary>What this test provokes: complaints that hold <paramref name="words"/> are no failure.</summary>
    protected void Expect(string words) => _expected.Add(words);

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var window in _windows)
            await window.CloseAsync();
        GC.SuppressFinalize(this);
        lock (_complaints)
            _complaints.RemoveAll(complaint => _expected.Exists(complaint.Contains));
        if (_complaints.Count > 0)
            Assert.Fail(string.Join('\n', _complaints));
    }

    private void Note(bool wrong, string complaint)
    {
        if (!wrong)
            return;
        lock (_complaints)
            _complaints.Add(complaint);
    }
}
