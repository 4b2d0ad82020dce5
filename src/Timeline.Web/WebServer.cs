using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Timeline.Projections;
using Timeline.Projections.Views;
using Timeline.Web.Asking;
using Timeline.Web.Describing;
using Timeline.Web.Guarding;
using Timeline.Web.Problems;
using Timeline.Web.Reads;
using Timeline.Web.Serving;
using Timeline.Web.Watching;
using Timeline.Web.Writes;

namespace Timeline.Web;

/// <summary>A running server: the HTTP interface, the page, and the upkeep of the views.</summary>
public sealed class WebServer : IAsyncDisposable
{
    // Who is still being answered when the server is told to stop has this long.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1.5);

    private readonly WebApplication _app;

    private WebServer(WebApplication app) => _app = app;

    /// <summary>Where it listens, with the ports it got.</summary>
    public IReadOnlyList<Uri> Urls =>
        [.. (_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? []).Select(address => new Uri(address))];

    /// <summary>Starts a server on a database. The caller disposes of both.</summary>
    /// <exception cref="IOException">An address cannot be listened on.</exception>
    /// <exception cref="ArgumentException">Other machines can reach an address, and <see cref="WebServerOptions.AllowsRemote"/> is not set.</exception>
    public static async Task<WebServer> StartAsync(NpgsqlDataSource dataSource, WebServerOptions options, CancellationToken cancellationToken)
    {
        var server = await StartWithoutUpkeepAsync(dataSource, options, cancellationToken);

        try
        {
            await server._app.Services.GetRequiredService<ViewDaemon>().StartAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>As <see cref="StartAsync"/>, of a server that asks nothing of the database until it is asked, and leaves the views to others.</summary>
    internal static async Task<WebServer> StartWithoutUpkeepAsync(NpgsqlDataSource dataSource, WebServerOptions options, CancellationToken cancellationToken)
    {
        var server = new WebServer(Build(dataSource, options));

        try
        {
            await server._app.StartAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops taking requests, and ends those that still run.</summary>
    public Task StopAsync() => _app.StopAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static WebApplication Build(NpgsqlDataSource dataSource, WebServerOptions options)
    {
        // Nothing is taken from files and variables of the machine: who starts it says all.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environments.Production });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, options));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, EndedByItsStarter>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Grace);
        builder.Services.AddSingleton<LogWatch>();
        builder.Services.AddTimeline(dataSource, options.Clock);
        Limits.Add(builder.Services, options.Patience, options.Writes);
        Description.Add(builder.Services);

        if (options.Log is { } writer)
        {
            // That it cannot start, its starter is told.
            builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None).AddProvider(new LineLog(writer));
        }

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseProblems(app.Logger);
        app.UseCallerChecks(options.Hosts);
        app.UseResponseCompression();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseRequestTimeouts();
        Map(app);
        return app;
    }

    private static void Map(IEndpointRouteBuilder routes)
    {
        CollectionReads.Map(routes);
        StatementReads.Map(routes);
        ArticleReads.Map(routes);
        ActorReads.Map(routes);
        ReplayReads.Map(routes);
        DiffReads.Map(routes);
        ChangeReads.Map(routes);
        ArticleWrites.Map(routes);
        StatementWrites.Map(routes);
        ActorWrites.Map(routes);
        Health.Map(routes);
        routes.MapOpenApi().AlsoHead();
        Reference.Map(routes);
        PageFiles.Map(routes);
    }

    private static void Listen(KestrelServerOptions kestrel, WebServerOptions options)
    {
        if (options.Urls.FirstOrDefault(url => !url.IsLoopback) is { } remote && !options.AllowsRemote)
        {
            throw new ArgumentException($"Other machines can reach {remote}, and there is no login. Set {nameof(WebServerOptions.AllowsRemote)} if that is meant.", nameof(options));
        }

        kestrel.AddServerHeader = false;
        Limits.Configure(kestrel);

        foreach (var url in options.Urls)
        {
            if (url.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6)
            {
                kestrel.Listen(IPAddress.Parse(url.Host), url.Port);
            }
            else if (url.IsLoopback)
            {
                kestrel.Listen(IPAddress.Loopback, url.Port);
            }
            else
            {
                kestrel.ListenAnyIP(url.Port);
            }
        }
    }

    /// <summary>Signals go to the program, which may have more to do than to end this.</summary>
    private sealed class EndedByItsStarter : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
