using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Timeline.Web.Answering;

namespace Timeline.Web.Serving;

/// <summary>The page's files, which are inside the assembly when it was built where node was.</summary>
internal static class PageFiles
{
    private const string Prefix = "page/";

    private const string Missing = """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Timeline</title></head>
        <body>
        <h1>Timeline</h1>
        <p>This server was built without its page, which needs <a href="https://nodejs.org">Node.js</a> 20 or later at build time. Install it and build again.</p>
        <p>The HTTP interface is all here: see <a href="/reference">its reference</a> or <a href="/openapi/v1.json">its description</a>.</p>
        </body>
        </html>

        """;

    private static readonly Assembly Home = typeof(PageFiles).Assembly;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var names = Home.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToArray();

        foreach (var name in names)
        {
            var path = name[Prefix.Length..].Replace('\\', '/'); // as it was on the machine that built it
            var bytes = new Lazy<byte[]>(() => Load(name));
            Map(routes, path is "index.html" ? "/" : $"/{path}", path, bytes);
        }

        if (names.Length == 0)
        {
            Map(routes, "/", "index.html", new Lazy<byte[]>(() => System.Text.Encoding.UTF8.GetBytes(Missing)));
        }
    }

    private static void Map(IEndpointRouteBuilder routes, string route, string path, Lazy<byte[]> bytes)
    {
        Func<IResult> handler = () => new FileAnswer(bytes.Value, TypeOf(path));
        routes.MapGet(route, handler).ExcludeFromDescription();
    }

    private static byte[] Load(string name)
    {
        using var stream = Home.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"There is no {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".woff2" => "font/woff2",
        ".json" or ".map" => "application/json",
        ".txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };

    private sealed class FileAnswer(byte[] bytes, string type) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            Caching.Allow(response, isForGood: false);

            if (EntityTag.IsKnown(httpContext, bytes))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            response.ContentType = type;
            response.ContentLength = bytes.Length;
            await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
        }
    }
}
