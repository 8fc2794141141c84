using System.Diagnostics;

namespace MLGroup.Tests.Mail;

/// <summary>
/// A real SMTP server on loopback that keeps what it gets, and that can be told to refuse, delay and hang up
/// (<c>-r</c>, <c>-f</c>, <c>-q</c>, <c>-Q</c>, <c>-w</c> of Postfix's smtp-sink).
/// </summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private const UnixFileMode Anybody =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly string _folder = Directory.CreateTempSubdirectory("mlgroup-sink-").FullName;
    private readonly Process _process;

    private SmtpSink(string program, int port, string[] faults)
    {
        Port = port;
        // As root it insists on becoming somebody else, who then writes the folder.
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
        {
            File.SetUnixFileMode(_folder, Anybody);
            faults = ["-u", "nobody", .. faults];
        }
        _process = Process.Start(program, ["-d", Path.Combine(_folder, "%M."), .. faults, $"127.0.0.1:{port}", "100"]);
    }

    public int Port { get; }

    /// <summary>Starts a server. With no faults given it takes every mail.</summary>
    public static async Task<SmtpSink> StartAsync(params string[] faults)
    {
        var sink = new SmtpSink(Requirements.SmtpSink(), LoopbackPort.Free(), faults);
        await Eventually.TrueAsync(() => LoopbackPort.AnswersAsync(sink.Port), "smtp-sink listens");
        return sink;
    }

    /// <summary>The mails that arrived whole so far, oldest first; those refused after their last line (<c>-f .</c>) too.</summary>
    public IReadOnlyList<ReceivedMail> Received()
    {
        var dumps = new DirectoryInfo(_folder).GetFiles();
        var unfinished = Open();
        return [.. dumps.Where(dump => !unfinished.Contains(dump.FullName) && File.Exists(dump.FullName))
            .OrderBy(dump => dump.LastWriteTimeUtc)
            .Select(dump => ReceivedMail.Read(dump.FullName))];
    }

    /// <summary>Waits until at least so many mails arrived, and returns all of them.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> ReceivedAsync(int atLeast)
    {
        await Eventually.TrueAsync(() => Received().Count >= atLeast, $"{atLeast} mails arrive");
        return Received();
    }

    public ValueTask DisposeAsync()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private HashSet<string> Open() =>
        [.. Directory.GetFiles($"/proc/{_process.Id}/fd").Select(handle => new FileInfo(handle).LinkTarget).OfType<string>()];
}
