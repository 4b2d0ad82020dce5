using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;

namespace Timeline.Benchmarks.Page;

/// <summary>A chromium of the system with one window, told what to do over its debugging protocol. It has the flags of the page's tests.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private readonly Process _process;
    private readonly string _home;
    private readonly ClientWebSocket _socket = new();
    private int _asked;

    private Browser(Process process, string home) => (_process, _home) = (process, home);

    private static string? Executable { get; } = (
        from name in Names
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        let file = Path.Combine(folder, name)
        where folder.Length > 0 && File.Exists(file)
        select file).FirstOrDefault();

    /// <summary>Starts one; null where there is none.</summary>
    public static async Task<Browser?> StartAsync(CancellationToken cancellationToken)
    {
        if (Executable is null)
        {
            return null;
        }

        var home = Directory.CreateTempSubdirectory("timeline-bench-").FullName;
        string[] flags =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--window-size=1400,900", "--remote-debugging-port=0", $"--user-data-dir={home}", "about:blank",
        ];
        var process = Process.Start(new ProcessStartInfo(Executable, flags) { RedirectStandardError = true, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"'{Executable}' did not start.");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var browser = new Browser(process, home);

        try
        {
            await browser._socket.ConnectAsync(await browser.WindowAsync(cancellationToken), cancellationToken);
            return browser;
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    public Task GoAsync(string url, CancellationToken cancellationToken) => SendAsync("Page.navigate", new { url }, cancellationToken);

    /// <summary>The value of an expression of script, awaited if it is promised.</summary>
    public async Task<JsonElement> EvaluateAsync(string expression, CancellationToken cancellationToken)
    {
        var answer = await SendAsync("Runtime.evaluate", new { expression, awaitPromise = true, returnByValue = true }, cancellationToken);

        return answer.TryGetProperty("exceptionDetails", out var details)
            ? throw new InvalidOperationException(details.GetRawText())
            : answer.GetProperty("result").TryGetProperty("value", out var value) ? value : default;
    }

    /// <summary>A number as soon as an expression has one.</summary>
    public async Task<double> NumberAsync(string expression, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            // While a window goes elsewhere there is nothing to ask.
            if (await TryAsync() is { ValueKind: JsonValueKind.Number } value)
            {
                return value.GetDouble();
            }

            await Task.Delay(100, cancellationToken);
        }

        throw new TimeoutException($"A minute passed, and there is no {expression}.");

        async Task<JsonElement> TryAsync()
        {
            try
            {
                return await EvaluateAsync(expression, cancellationToken);
            }
            catch (InvalidOperationException)
            {
                return default;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();

        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        Directory.Delete(_home, recursive: true);
    }

    private async Task<Uri> WindowAsync(CancellationToken cancellationToken)
    {
        var file = Path.Combine(_home, "DevToolsActivePort");

        for (var tries = 0; tries < 300 && !(File.Exists(file) && new FileInfo(file).Length > 0); tries++)
        {
            await Task.Delay(100, cancellationToken);
        }

        using var client = new HttpClient();
        var windows = await client.GetFromJsonAsync<JsonElement>($"http://127.0.0.1:{(await File.ReadAllLinesAsync(file, cancellationToken))[0]}/json/list", cancellationToken);
        var window = windows.EnumerateArray().First(one => one.GetProperty("type").GetString() == "page");
        return new Uri(window.GetProperty("webSocketDebuggerUrl").GetString() ?? "");
    }

    private async Task<JsonElement> SendAsync(string method, object parameters, CancellationToken cancellationToken)
    {
        var id = ++_asked;
        await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters }), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

        for (; ; )
        {
            var answer = await ReceiveAsync(cancellationToken);

            if (answer.TryGetProperty("id", out var of) && of.GetInt32() == id)
            {
                return answer.TryGetProperty("error", out var error) ? throw new InvalidOperationException(error.GetRawText()) : answer.GetProperty("result");
            }
        }
    }

    private async Task<JsonElement> ReceiveAsync(CancellationToken cancellationToken)
    {
        using var message = new MemoryStream();
        var buffer = new byte[65_536];
        WebSocketReceiveResult part;

        do
        {
            part = await _socket.ReceiveAsync(buffer, cancellationToken);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        return JsonSerializer.Deserialize<JsonElement>(message.ToArray());
    }
}
