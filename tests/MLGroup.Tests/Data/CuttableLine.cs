using System.Net;
using System.Net.Sockets;

namespace MLGroup.Tests;

/// <summary>A wire to a server on another port, which a test can cut and mend: to the portal it looks as if the server went away.</summary>
internal sealed class CuttableLine(string host, int port) : IAsyncDisposable
{
    private readonly List<TcpClient> _ends = [];
    private TcpListener? _listener;

    /// <summary>Where to connect on loopback instead of at the server itself.</summary>
    public int Port { get; } = LoopbackPort.Free();

    public void Mend()
    {
        if (_listener is not null)
            return;
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Start();
        _ = AcceptAsync(_listener);
    }

    /// <summary>Breaks every connection, and refuses new ones until mended.</summary>
    public void Cut()
    {
        _listener?.Stop();
        _listener = null;
        lock (_ends)
        {
            _ends.ForEach(end => end.Close());
            _ends.Clear();
        }
    }

    public ValueTask DisposeAsync()
    {
        Cut();
        return ValueTask.CompletedTask;
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
                _ = CarryAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException or InvalidOperationException)
        {
        }
    }

    private async Task CarryAsync(TcpClient near)
    {
        var far = new TcpClient();
        lock (_ends)
            _ends.AddRange([near, far]);
        try
        {
            await far.ConnectAsync(host, port);
            await Task.WhenAny(
                near.GetStream().CopyToAsync(far.GetStream()),
                far.GetStream().CopyToAsync(near.GetStream()));
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException or InvalidOperationException)
        {
        }
        near.Close();
        far.Close();
    }
}
