using Microsoft.AspNetCore.Routing;
using Scalar.AspNetCore;
using Timeline.Web.Asking;

namespace Timeline.Web.Serving;

/// <summary>The reference to read and try, made from the description. Its script is in the assembly; nothing is asked of the network.</summary>
internal static class Reference
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapScalarApiReference("/reference", (options, http) =>
        {
            options.WithTitle("Timeline").WithOpenApiRoutePattern("/openapi/v1.json").DisableDefaultFonts().DisableTelemetry().WithNonce();
            http.Response.OnStarting(() =>
            {
                var nonce = http.Items[ScalarOptions.NonceHttpContextItemKey];

                // It styles itself by script, so it has a policy of its own.
                http.Response.Headers.ContentSecurityPolicy =
                    $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
                return Task.CompletedTask;
            });
        })
        .AlsoHead();
}
