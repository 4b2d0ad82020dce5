using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Timeline.Cli.Invocation;
using Timeline.Cli.Postgres;
using Timeline.Web;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline serve</c>: the HTTP interface and the page, until it is interrupted.</summary>
internal static class ServeCommand
{
    private const string NoLogin = "There is no login: anybody who can reach it can read and write every collection";

    private static readonly Option<string[]> Urls = new("--urls")
    {
        Description = "The address to listen on: http://HOST:PORT, port 0 for any free port (default: http://127.0.0.1:5080); repeat it for more",
        HelpName = "URL",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<bool> AllowRemote = new("--allow-remote")
    {
        Description = $"Listen on an address that other machines can reach. {NoLogin}",
    };

    private static readonly Option<string[]> Hosts = new("--host")
    {
        Description = "Another host name to answer to, besides localhost and its own address; repeat it for more",
        HelpName = "NAME",
        CustomParser = result => [.. result.Tokens.Select(token => HostOf(token.Value, result))],
    };

    public static Command Create() =>
        new Command("serve", $"Serve the HTTP interface and the page to this machine until interrupted. {NoLogin}")
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
                $"Other machines can reach it at {string.Join(" and ", open.Select(url => url.GetLeftPart(UriPartial.Authority)))}, by its address{string.Concat(hosts.Select(host => $" or as {host}"))}. {NoLogin}.");
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
            throw new IOException($"Cannot listen on {url.GetLeftPart(UriPartial.Authority)}: {reason}. Choose another port with --urls http://127.0.0.1:PORT.", e);
        }
    }

    private static string HostOf(string text, ArgumentResult result)
    {
        if (Uri.CheckHostName(text) is UriHostNameType.Unknown)
        {
            result.AddError($"--host '{text}' is not a host name or address. Write it without http:// and port, as in news.example.");
        }

        return text;
    }

    private static Uri[] Read(Call call)
    {
        var urls = call.Get(Urls) is { Length: > 0 } given ? given.SelectMany(text => text.Split(';', StringSplitOptions.RemoveEmptyEntries)).Select(Read).ToArray()
            : [new Uri("http://127.0.0.1:5080")];

        return urls.FirstOrDefault(url => !url.IsLoopback) is { } remote && !call.Get(AllowRemote)
            ? throw new UsageException($"--urls {remote.OriginalString} can be reached from other machines. {NoLogin}. If you mean that, add --allow-remote; otherwise use http://127.0.0.1:{Values.Number(remote.Port)}.")
            : urls;
    }

    private static Uri Read(string text) =>
        Uri.TryCreate(text.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var url)
            && url is { Scheme: "http", PathAndQuery: "/", UserInfo: "", Fragment: "" }
            ? url
            : throw new UsageException(text.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
                ? $"--urls '{text}': timeline has no TLS. Serve http on this machine, behind a proxy with a certificate."
                : $"--urls '{text}' is not an address to listen on. Write it as http://127.0.0.1:5080.");
}
