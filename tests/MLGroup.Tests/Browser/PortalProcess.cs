using System.Diagnostics;
using System.Text;

namespace MLGroup.Tests.Browser;

/// <summary>
/// The built portal as a process of its own on loopback, for what only a real process shows: that it can be killed
/// and started again on the same address and database.
/// </summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    private readonly Dictionary<string, string> _settings;
    private readonly HttpClient _client;
    private readonly StringBuilder _log = new();
    private Process? _process;

    private PortalProcess(IReadOnlyDictionary<string, string> settings, int port)
    {
        Address = new Uri($"http://localhost:{port}/");
        _client = new HttpClient { BaseAddress = Address };
        _settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = Address.ToString(),
            ["Portal__PublicAddress"] = Address.ToString()
        };
        foreach (var (name, value) in settings)
            _settings[name] = value;
    }

    public Uri Address { get; }

    /// <summary>What the process wrote so far, over all its lives.</summary>
    public string Log
    {
        get { lock (_log) return _log.ToString(); }
    }

    /// <param name="settings">Environment variables (<c>Database__Provider</c>), over those that every test portal gets.</param>
    public static async Task<PortalProcess> StartAsync(IReadOnlyDictionary<string, string> settings)
    {
        var portal = new PortalProcess(settings, LoopbackPort.Free());
        await portal.StartAsync();
        return portal;
    }

    public static Task<PortalProcess> StartAsync(TestDatabase database) => StartAsync(new Dictionary<string, string>
    {
        ["Database__Provider"] = database.Provider,
        ["Database__ConnectionString"] = database.ConnectionString
    });

    /// <summary>Starts it (again), on the same port with the same settings, and waits until it is ready.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Repository.PortalProgram])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "src/MLGroup.Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        foreach (var (name, value) in _settings)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += Write;
        _process.ErrorDataReceived += Write;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        try
        {
            await Eventually.TrueAsync(ReadyAsync, "the portal is ready", TimeSpan.FromSeconds(60));
        }
        catch (Exception failure) when (failure is TimeoutException or InvalidOperationException)
        {
            Kill();
            throw new InvalidOperationException($"{failure.Message}\n{Log}");
        }
    }

    /// <summary>Ends it with SIGKILL, in the middle of whatever it does.</summary>
    public void Kill()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
        _process = null;
    }

    public ValueTask DisposeAsync()
    {
        Kill();
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<bool> ReadyAsync()
    {
        if (_process!.HasExited)
            throw new InvalidOperationException($"The portal ended with {_process.ExitCode}.");
        try
        {
            using var answer = await _client.GetAsync(new Uri("health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Write(object sender, DataReceivedEventArgs line)
    {
        lock (_log)
            _log.AppendLine(line.Data);
    }
}
