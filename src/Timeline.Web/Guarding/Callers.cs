using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Timeline.Web.Problems;

namespace Timeline.Web.Guarding;

/// <summary>
/// Refuses what other web sites make a browser send. There is no login, so a request that reaches the server is obeyed; what must not reach it is a page
/// from elsewhere, under a name of its own that leads here, or by writing across sites.
/// </summary>
internal static class Callers
{
    /// <param name="names">What it answers to beside <c>localhost</c> and the address a request came to.</param>
    public static void UseCallerChecks(this IApplicationBuilder app, IReadOnlyList<string> names) => app.Use((http, next) =>
    {
        if (!IsThisServer(http.Request.Host.Host, http.Connection.LocalIpAddress, names))
        {
            throw new RequestRefusedException(
                ProblemKind.WrongHost,
                $"This server answers to {string.Join(", ", names.Prepend("localhost"))} and its own address, not to '{http.Request.Host.Host}'. Ask for it by one of those, or start it with that name.");
        }

        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) && Stranger(http.Request) is { } stranger)
        {
            throw new RequestRefusedException(ProblemKind.Forbidden, $"This was sent by a page of {stranger}. Only this server's own page may write.");
        }

        return next(http);
    });

    /// <param name="reached">The address the request came to: a name may lead anywhere, an address is what it is.</param>
    private static bool IsThisServer(string host, IPAddress? reached, IReadOnlyList<string> hosts) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || hosts.Contains(host.Trim('[', ']'), StringComparer.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && (IPAddress.IsLoopback(address) || address.MapToIPv6().Equals(reached?.MapToIPv6())));

    /// <summary>The other site whose page sent this; null when none did, as far as a browser says.</summary>
    private static string? Stranger(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();

        return origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(Authority(request, from), StringComparison.OrdinalIgnoreCase)) ? $"'{origin}'"
            : site is "" or "same-origin" or "none" ? null
            : "another site";
    }

    // A port that the scheme implies is left out in both.
    private static string Authority(HttpRequest request, Uri from) =>
        Uri.TryCreate($"{from.Scheme}://{request.Host}", UriKind.Absolute, out var here) ? here.Authority : "";
}
