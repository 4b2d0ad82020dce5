using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Timeline.IntegrationTests.Web;

/// <summary>Stands between a program and PostgreSQL, and cuts the line where it is told to: at the commit of a request that has a key.</summary>
internal sealed class CutProxy : IDisposable
{
    private static readonly byte[] Claim = Encoding.ASCII.GetBytes("insert into timeline.requests");
    private static readonly byte[] Commit = Encoding.ASCII.GetBytes("COMMIT\0");

    private readonly (string Host, int Port) _to;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<TcpClient, bool> _lines = new();
    private volatile string _next = "";

    public CutProxy(string host, int port)
    {
        _to = (host, port);
        _listener.Start();
        _ = ListenAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The next commit is done; its confirmation does not arrive.</summary>
    public void CutAfterCommit() => _next = "after";

    /// <summary>The next commit does not arrive.</summary>
    public void CutBeforeCommit() => _next = "before";

    /// <summary>The next commit is done and confirmed; then nobody arrives any more.</summary>
    public void CutAllAfterConfirmation() => _next = "confirmed";

    /// <summary>Whoever comes arrives again.</summary>
    public void Restore() => _next = "";

    /// <summary>Nobody arrives any more.</summary>
    public void CutAll()
    {
        _next = "all";

        foreach (var line in _lines.Keys)
        {
            line.Dispose();
        }
    }

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        CutAll();
        _end.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using var _ = client;
        _lines[client] = true;

        try
        {
            if (_next == "all")
            {
                return;
            }

            await server.ConnectAsync(_to.Host, _to.Port, _end.Token);
            var (isCut, isRequest, isLast) = (false, false, false);
            var up = CopyAsync(client.GetStream(), server.GetStream(), async bytes =>
            {
                isRequest |= bytes.Span.IndexOf(Claim) >= 0;

                if (!isRequest || bytes.Span.IndexOf(Commit) < 0 || _next is not ("before" or "after" or "confirmed"))
                {
                    return true;
                }

                if (_next == "confirmed")
                {
                    return isLast = true;
                }

                isCut = true;
                var isBefore = _next == "before";
                _next = "";

                if (!isBefore)
                {
                    await server.GetStream().WriteAsync(bytes, _end.Token);
                }

                return false;
            });
            var down = CopyAsync(server.GetStream(), client.GetStream(), async bytes =>
            {
                if (isLast)
                {
                    _next = "all";
                    await client.GetStream().WriteAsync(bytes, _end.Token);
                    CutAll();
                }

                return !isCut && !isLast; // what comes now is the confirmation
            });
            await Task.WhenAny(up, down);

            if (isCut && up.IsCompleted)
            {
                await Task.WhenAny(down, Task.Delay(TimeSpan.FromSeconds(1), _end.Token)); // a commit that was let through is done by then
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            // Cut.
        }
        finally
        {
            _lines.TryRemove(client, out bool _);
        }
    }

    /// <param name="passes">Whether what came goes on; if not, the line ends.</param>
    private async Task CopyAsync(NetworkStream from, NetworkStream to, Func<ReadOnlyMemory<byte>, Task<bool>> passes)
    {
        var buffer = new byte[64 * 1024];

        while (await from.ReadAsync(buffer, _end.Token) is > 0 and var count)
        {
            if (!await passes(buffer.AsMemory(0, count)))
            {
                return;
            }

            await to.WriteAsync(buffer.AsMemory(0, count), _end.Token);
        }
    }
}
