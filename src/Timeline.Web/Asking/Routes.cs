using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace Timeline.Web.Asking;

/// <summary>Endpoints with what they take, answer and say of themselves.</summary>
internal static class Routes
{
    private static readonly HttpMethodMetadata GetOrHead = new([HttpMethods.Get, HttpMethods.Head]);

    public static RouteHandlerBuilder Read<TAnswer>(
        this IEndpointRouteBuilder routes, string pattern, Func<ApiRequest, Task<IResult>> answer, params Parameter[] takes)
    {
        // A delegate of its own type: as a plain one ASP.NET would throw the result away.
        Func<HttpContext, Task<IResult>> handler = http => answer(new ApiRequest(http, takes));
        return routes.MapGet(pattern, handler).AlsoHead().WithMetadata(new QueryParameters(takes)).Produces<TAnswer>();
    }

    /// <summary>HEAD is answered as GET is; that the body is not sent is the server's doing.</summary>
    public static T AlsoHead<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(GetOrHead);

    public static RouteHandlerBuilder WithSummary(this RouteHandlerBuilder endpoint, string summary, string description) =>
        endpoint.WithSummary(summary).WithDescription(description);
}

/// <summary>The query parameters an endpoint takes.</summary>
internal sealed record QueryParameters(IReadOnlyList<Parameter> Parameters);

/// <summary>The most bytes a body may have.</summary>
internal sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
