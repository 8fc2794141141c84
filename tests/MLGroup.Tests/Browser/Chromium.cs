using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(MLGroup.Tests.Browser.Chromium))]

namespace MLGroup.Tests.Browser;

/// <summary>One real browser for the whole run, started by the first test that opens a window.</summary>
public sealed class Chromium : IAsyncDisposable
{
    // The browser looks up its maker's hosts otherwise, which costs time and says nothing about the portal.
    private static readonly string[] Flags =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync"
    ];

    private readonly SemaphoreSlim _starting = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal async Task<IBrowser> StartAsync()
    {
        var program = Requirements.Chromium();
        await _starting.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Flags });
        }
        finally
        {
            _starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _starting.Dispose();
    }
}
