using NodaTime;
using Timeline.Benchmarks.Databases;
using Timeline.Web;

namespace Timeline.Benchmarks.Page;

/// <summary>A server on a loaded log.</summary>
internal static class ServedLog
{
    public static Task<WebServer> StartAsync(BenchDatabase database, CancellationToken cancellationToken)
    {
#pragma warning disable RS0030 // A host names the system clock.
        return WebServer.StartAsync(database.Source, new WebServerOptions([new Uri("http://127.0.0.1:0")], SystemClock.Instance), cancellationToken);
#pragma warning restore RS0030
    }
}
