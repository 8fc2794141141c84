using System.Net;
using System.Net.Sockets;

namespace MLGroup.Tests.Mail.Postmen;

/// <summary>An SMTP server on loopback that says what it was told to say, word for word, where smtp-sink has words of its own.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Dictionary<string, string> _replies;
    private readonly Task _serving;
    private int _taken;

    /// <param name="replies">To a command, to "CONNECT", or to "." after the letter.</param>
    public ScriptedServer(params (string At, string Reply)[] replies)
    {
        _replies = replies.GroupBy(reply => reply.At).ToDictionary(same => same.Key, same => same.First().Reply);
        _listener.Start();
        _serving = ServeAsync();
    }

    public bool ClosesAfterEachLetter { get; init; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Taken => Volatile.Read(ref _taken);

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await TalkAsync(client);
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        try
        {
            using var reader = new StreamReader(client.GetStream());
            await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
            if (!await SayAsync(writer, "CONNECT", "220 scripted.example"))
                return;
            while (await reader.ReadLineAsync() is { } line)
            {
                var command = line.Split(' ')[0].ToUpperInvariant();
                if (!await SayAsync(writer, command, command switch { "DATA" => "354 go ahead", "QUIT" => "221 bye", _ => "250 2.0.0 fine" }) || command == "QUIT")
                    return;
                if (command != "DATA" || _replies.ContainsKey("DATA"))
                    continue;
                while (await reader.ReadLineAsync() is { } text && text != ".")
                {
                    // The letter itself does not matter here.
                }
                if (!_replies.ContainsKey("."))
                    Interlocked.Increment(ref _taken);
                if (!await SayAsync(writer, ".", "250 2.0.0 queued") || ClosesAfterEachLetter)
                    return;
            }
        }
        catch (IOException)
        {
            // The postman hung up.
        }
    }

    /// <summary>Whether the talk goes on: 421 is a goodbye.</summary>
    private async Task<bool> SayAsync(StreamWriter writer, string at, string usual)
    {
        var reply = _replies.GetValueOrDefault(at, usual);
        await writer.WriteLineAsync(reply);
        return !reply.StartsWith("421", StringComparison.Ordinal);
    }
}
