using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Timeline.Cli.Postgres;
using Timeline.Web;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline serve</c>: the HTTP interface and the page, until it is interrupted.</summary>
internal static class ServeCommand
{
    private const string NoLogin = "There is no login: whoever reaches it may read and write every collection";

    private static readonly Option<string[]> Urls = new("--urls")
    {
        Description = "Where to listen: http://HOST:PORT, port 0 for any free one (default: http://127.0.0.1:5080)",
        HelpName = "URL",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<bool> AllowRemote = new("--allow-remote")
    {
        Description = $"Listen on an address that other machines can reach. {NoLogin}",
    };

    private static readonly Option<string[]> Hosts = new("--host")
    {
        Description = "A name or address it is asked for by, beside localhost and its own address; again for another",
        HelpName = "NAME",
        CustomParser = result => [.. result.Tokens.Select(token => HostOf(token.Value, result))],
    };

    public static Command Create() =>
        new Command("serve", $"Serve the HTTP interface and the page until interrupted, to this machine only. {NoLogin}")
            .With(Urls, AllowRemote, Hosts)
            .Does((call, cancellationToken) => RunAsync(call, Read(call), cancellationToken));

    // Apart, so that no other verb loads what serves.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task RunAsync(Call call, Uri[] urls, CancellationToken cancellationToken)
    {
        var database = await call.OpenAsync(cancellationToken, noticesDeadClients: true);
        database.RequireWritable();
        var hosts = call.Get(Hosts) ?? [];
        var options = new WebServerOptions(urls, Call.Clock) { AllowsRemote = call.Get(AllowRemote), Hosts = hosts, Log = call.Errors };
        await using var server = await StartAsync(database, options, cancellationToken);
        await call.Output.WriteLineAsync($"Timeline is at {string.Join(" and ", server.Urls.Select(url => url.AbsoluteUri))} (Ctrl+C ends it)");
        await call.Output.FlushAsync(cancellationToken);

        if (server.Urls.Where(url => !url.IsLoopback).ToArray() is { Length: > 0 } open)
        {
            call.Note(
                $"Other machines can reach it at {string.Join(" and ", open.Select(url => url.GetLeftPart(UriPartial.Authority)))}, asked for by its address{string.Concat(hosts.Select(host => $" or as {host}"))}. {NoLogin}.");
        }

        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await server.StopAsync(); // as it is meant to end
        }
    }

    private static async Task<WebServer> StartAsync(Database database, WebServerOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await WebServer.StartAsync(database.Source, options, cancellationToken);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            var url = options.Urls.FirstOrDefault(url => e.Message.Contains($":{Values.Number(url.Port)}", StringComparison.Ordinal)) ?? options.Urls[0];
            var reason = e.InnerException is { } inner && inner.Message.Contains("in use", StringComparison.OrdinalIgnoreCase) ? "another program has that port" : e.Message.TrimEnd('.');
            throw new IOException($"Cannot listen on {url.GetLeftPart(UriPartial.Authority)}: {reason}. Take another port with --urls http://127.0.0.1:PORT.", e);
        }
    }

    private static string HostOf(string text, ArgumentResult result)
    {
        if (Uri.CheckHostName(text) is UriHostNameType.Unknown)
        {
            result.AddError($"--host '{text}' is no name or address. Give it alone, as in news.example, without http:// and port.");
        }

        return text;
    }

    private static Uri[] Read(Call call)
    {
        var urls = call.Get(Urls) is { Length: > 0 } given ? given.SelectMany(text => text.Split(';', StringSplitOptions.RemoveEmptyEntries)).Select(Read).ToArray()
            : [new Uri("http://127.0.0.1:5080")];

        return urls.FirstOrDefault(url => !url.IsLoopback) is { } remote && !call.Get(AllowRemote)
            ? throw new UsageException($"--urls {remote.OriginalString} can be reached from other machines. {NoLogin}. If that is meant, add --allow-remote; else use http://127.0.0.1:{Values.Number(remote.Port)}.")
            : urls;
    }

    private static Uri Read(string text) =>
        Uri.TryCreate(text.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var url)
            && url is { Scheme: "http", PathAndQuery: "/", UserInfo: "", Fragment: "" }
            ? url
            : throw new UsageException(text.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
                ? $"--urls '{text}': there is no TLS here. Serve http on this machine and put a proxy that has a certificate before it."
                : $"--urls '{text}' is no address to listen on. Write one as http://127.0.0.1:5080.");
}
