using System.Diagnostics;
using System.Text;
using MLGroup.Data;

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

    /// <summary>A portal that is not started yet, in Development and without sample people.</summary>
    /// <param name="database">Where it keeps its records.</param>
    /// <param name="settings">Environment variables (<c>Mail__Server</c>), over those that every test portal gets.</param>
    public PortalProcess(DatabaseSettings database, IReadOnlyDictionary<string, string>? settings = null)
    {
        Address = new Uri($"http://localhost:{LoopbackPort.Free()}/");
        _client = new HttpClient { BaseAddress = Address };
        _settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = Address.ToString(),
            ["Database__Provider"] = database.Provider,
            ["Database__ConnectionString"] = database.ConnectionString!,
            ["Portal__PublicAddress"] = Address.ToString(),
            ["Portal__Sample"] = "false",
            ["Mail__Folder"] = MailFolder
        };
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            _settings[name] = value;
    }

    public Uri Address { get; }

    /// <summary>The environment variables it starts with.</summary>
    public IReadOnlyDictionary<string, string> Settings => _settings;

    /// <summary>Where its mails go while no server is set.</summary>
    public string MailFolder { get; } = Directory.CreateTempSubdirectory("mlgroup-mail-").FullName;

    /// <summary>What the process wrote so far, over all its lives.</summary>
    public string Log
    {
        get { lock (_log) return _log.ToString(); }
    }

    public static Task<PortalProcess> StartAsync(TestDatabase database, IReadOnlyDictionary<string, string>? settings = null) =>
        StartAsync(database.Settings, settings);

    public static async Task<PortalProcess> StartAsync(DatabaseSettings database, IReadOnlyDictionary<string, string>? settings = null)
    {
        var portal = new PortalProcess(database, settings);
        await portal.StartAsync();
        return portal;
    }

    /// <summary>Starts it (again), on the same port with the same settings, and waits until it is ready.</summary>
    public async Task StartAsync()
    {
        Launch();
        try
        {
            await Eventually.TrueAsync(IsReadyAsync, "the portal is ready", TimeSpan.FromSeconds(60));
        }
        catch (Exception failure) when (failure is TimeoutException or InvalidOperationException)
        {
            Kill();
            throw new InvalidOperationException($"{failure.Message}\n{Log}");
        }
    }

    /// <summary>Starts it without waiting for anything.</summary>
    public void Launch()
    {
        _process = Process.Start(PortalProgram.With(_settings))!;
        _process.OutputDataReceived += Write;
        _process.ErrorDataReceived += Write;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Whether it can serve readers now.</summary>
    /// <exception cref="InvalidOperationException">It ended by itself.</exception>
    public async Task<bool> IsReadyAsync()
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
        Directory.Delete(MailFolder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private void Write(object sender, DataReceivedEventArgs line)
    {
        lock (_log)
            _log.AppendLine(line.Data);
    }
}
