using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace MLGroup.Mail.Postmen;

/// <summary>Hands letters to a mail server by SMTP (RFC 5321) over one kept connection.</summary>
internal sealed class MailKitPostman(SmtpAddress server) : IPostman
{
    /// <summary>For each step: connecting, signing in, one letter.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private SmtpClient? _client;

    public async Task<Answer> DeliverAsync(ReadyLetter letter)
    {
        var isKept = _client is { IsConnected: true };
        var answer = await TryAsync(letter);
        // A kept connection that the server closed meanwhile says nothing about the server: ask once more on a new one.
        return isKept && answer.Verdict == Verdict.NoConnection ? await TryAsync(letter) : answer;
    }

    public async Task RestAsync()
    {
        if (_client is { IsConnected: true } client)
        {
            try
            {
                using var limit = new CancellationTokenSource(Limit);
                await client.DisconnectAsync(quit: true, limit.Token);
            }
            catch (Exception gone) when (gone is IOException or ProtocolException or OperationCanceledException or CommandException)
            {
                // It is closed either way.
            }
        }
        Drop();
    }

    public async ValueTask DisposeAsync() => await RestAsync();

    private async Task<Answer> TryAsync(ReadyLetter letter)
    {
        using var message = MimeWriter.Write(letter);
        if (await ConnectAsync() is { } refusal)
            return refusal;
        var started = new Started();
        try
        {
            // Its own limit and never the stop of the portal: a letter broken off on its way is one that nobody knows about.
            using var limit = new CancellationTokenSource(Limit);
            var words = await _client!.SendAsync(message, limit.Token, started);
            return new Answer(Verdict.Taken, words);
        }
        catch (SmtpCommandException refused)
        {
            if (SmtpAnswers.IsClosing(refused))
                Drop();
            return SmtpAnswers.OfLetter(refused);
        }
        catch (Exception broken) when (SmtpAnswers.IsBreak(broken))
        {
            Drop();
            return new Answer(started.IsOnItsWay ? Verdict.Uncertain : Verdict.NoConnection, broken.Message);
        }
    }

    private async Task<Answer?> ConnectAsync()
    {
        if (_client is { IsConnected: true })
            return null;
        Drop();
        _client = new SmtpClient { Timeout = (int)Limit.TotalMilliseconds };
        try
        {
            using var limit = new CancellationTokenSource(Limit);
            await _client.ConnectAsync(await SocketAsync(limit.Token), server.Host, server.Port, Security, limit.Token);
            if (server is { User: { } user, Password: { } password })
                await _client.AuthenticateAsync(user, password, limit.Token);
            return null;
        }
        catch (Exception failed) when (failed is SmtpCommandException or AuthenticationException or SslHandshakeException or NotSupportedException
            || SmtpAnswers.IsBreak(failed))
        {
            Drop();
            return SmtpAnswers.OfConnection(failed);
        }
    }

    // With the delay of Nagle's algorithm (RFC 896) every small letter would wait 40 ms.
    private async Task<Socket> SocketAsync(CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(server.Host, server.Port, cancellation);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // A password is never sent in the clear; without one, TLS is used wherever the server offers it.
    private SecureSocketOptions Security =>
        server.IsTlsFirst ? SecureSocketOptions.SslOnConnect
        : server.User is not null ? SecureSocketOptions.StartTls
        : SecureSocketOptions.StartTlsWhenAvailable;

    private void Drop()
    {
        _client?.Dispose();
        _client = null;
    }

    private sealed class Started : ITransferProgress
    {
        public bool IsOnItsWay { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => IsOnItsWay = true;

        public void Report(long bytesTransferred) => IsOnItsWay = true;
    }
}
