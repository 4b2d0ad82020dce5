using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Timeline.IntegrationTests.Web.Fuzzing;

/// <summary>A connection that sends any bytes as a request: what HttpClient would refuse or mend before it is sent.</summary>
internal sealed class Wire(Uri server) : IAsyncDisposable
{
    private TcpClient? _client;
    private BufferedStream? _stream;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Sends a request, and reads its answer to the end; an answer without end only to its body.</summary>
    /// <returns>The status; 0 when the server hung up instead, 999 when it does not answer.</returns>
    public async Task<(int Status, string Body)> SendAsync(byte[] request, bool isHead)
    {
        try
        {
            var stream = await OpenAsync();
            await stream.WriteAsync(request, Cancellation);
            await stream.FlushAsync(Cancellation);
            return await ReadAsync(stream, isHead).WaitAsync(Patience, Cancellation);
        }
        catch (Exception e) when (e is IOException or TimeoutException)
        {
            Close();
            return (e is TimeoutException ? 999 : 0, "");
        }
    }

    public ValueTask DisposeAsync()
    {
        Close();
        return ValueTask.CompletedTask;
    }

    private async Task<BufferedStream> OpenAsync()
    {
        if (_stream is null)
        {
            _client = new TcpClient { NoDelay = true };
            await _client.ConnectAsync(server.Host, server.Port, Cancellation);
            _stream = new BufferedStream(_client.GetStream());
        }

        return _stream;
    }

    private void Close()
    {
        _client?.Dispose();
        (_client, _stream) = (null, null);
    }

    private async Task<(int Status, string Body)> ReadAsync(BufferedStream stream, bool isHead)
    {
        var status = int.Parse((await LineAsync(stream)).Split(' ')[1], CultureInfo.InvariantCulture);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

        while (await LineAsync(stream) is { Length: > 0 } line)
        {
            headers[line.Split(':')[0]] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        }

        var isEndless = headers.GetValueOrDefault("Content-Type") is "text/event-stream";
        var body = isHead || isEndless || status is 204 or 304 ? "" : await BodyAsync(stream, headers);

        if (isEndless || headers.GetValueOrDefault("Connection") is "close")
        {
            Close();
        }

        return (status, body);
    }

    private static async Task<string> BodyAsync(BufferedStream stream, Dictionary<string, string> headers)
    {
        var body = new StringBuilder();

        if (headers.TryGetValue("Content-Length", out var length))
        {
            return await PartAsync(stream, int.Parse(length, CultureInfo.InvariantCulture));
        }

        if (headers.GetValueOrDefault("Transfer-Encoding") is not "chunked")
        {
            return "";
        }

        while (int.Parse(await LineAsync(stream), NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var size)
        {
            body.Append(await PartAsync(stream, size));
            await LineAsync(stream);
        }

        await LineAsync(stream);
        return body.ToString();
    }

    private static async Task<string> PartAsync(BufferedStream stream, int length)
    {
        var part = new byte[length];
        await stream.ReadExactlyAsync(part, Cancellation);
        return Encoding.UTF8.GetString(part);
    }

    private static async Task<string> LineAsync(BufferedStream stream)
    {
        var line = new StringBuilder();
        var one = new byte[1];

        while (line.Length == 0 || line[^1] != '\n')
        {
            if (await stream.ReadAsync(one, Cancellation) == 0)
            {
                throw new EndOfStreamException();
            }

            line.Append((char)one[0]);
        }

        return line.ToString().TrimEnd();
    }
}
