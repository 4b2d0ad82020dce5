using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Timeline.Engine.Articles;
using Timeline.Engine.Log;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;
using Timeline.Web.Problems;

namespace Timeline.Web.Asking;

/// <summary>One request: what it asks, and who answers.</summary>
internal sealed class ApiRequest
{
    private readonly IReadOnlyList<Parameter> _takes;

    /// <exception cref="RequestRefusedException">A parameter that is not taken, comes twice, or is missing; or a text that is none.</exception>
    public ApiRequest(HttpContext http, IReadOnlyList<Parameter> takes)
    {
        (Http, _takes) = (http, takes);
        Target.Require(RawTarget);

        foreach (var (name, values) in http.Request.Query)
        {
            if (!takes.Any(parameter => parameter.Name == name))
            {
                throw RequestRefusedException.UnknownParameter(name, [.. takes.Select(parameter => parameter.Name)]);
            }

            if (values.Count > 1)
            {
                throw RequestRefusedException.BadParameter(name, "it is given more than once. Give it once");
            }
        }

        if (takes.FirstOrDefault(parameter => parameter.IsRequired && !Has(parameter)) is { } missing)
        {
            throw RequestRefusedException.BadParameter(missing.Name, $"it is missing. Give it, as in {missing.Name}={missing.Example}");
        }
    }

    public HttpContext Http { get; }

    private string RawTarget => Http.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";

    public CancellationToken Cancellation => Http.RequestAborted;

    /// <exception cref="CollectionNameException">It cannot be a collection's name.</exception>
    public string Collection => CollectionName.Require(Route("collection"));

    /// <summary>Of a write; null when it has none.</summary>
    public RequestKey? Key { get; set; }

    /// <summary>The article's id, or its beginning.</summary>
    public string Article => Route("article");

    /// <summary>The statement's id: the article's, <c>#</c> and the number.</summary>
    public string Statement => $"{Article}#{Route("number")}";

    /// <summary>That the path names; null when it names none.</summary>
    public int? StatementNumber => Http.Request.RouteValues.ContainsKey("number") && int.TryParse(Route("number"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Says on the server's log what the client need not know.</summary>
    public void Log(Exception exception, string message) =>
        Http.RequestServices.GetRequiredService<ILogger<ApiRequest>>().LogError(exception, "{Method} {Path}: {Message}", Http.Request.Method, Http.Request.Path, message);

    /// <summary>The limit on recorded time.</summary>
    public AsOf AsOf => Get(Parameters.AsOf) ?? AsOf.Latest;

    public int Limit => Get(Parameters.Limit) ?? ShowChronology.DefaultLimit;

    /// <summary>The limits on the three clocks and on status.</summary>
    public ReadLimits Limits => Get(Parameters.Undated) is true && !Has(Parameters.Between)
        ? throw RequestRefusedException.BadParameter("undated", "it needs between. Without between, undated statements are shown anyway")
        : new ReadLimits(Get(Parameters.Between), Get(Parameters.Undated) ?? false, Get(Parameters.KnownBy), AsOf, Get(Parameters.Status));

    public bool Has(Parameter parameter) => Http.Request.Query.ContainsKey(parameter.Name);

    /// <exception cref="RequestRefusedException">It makes no sense.</exception>
    public T? Get<T>(Parameter<T> parameter)
    {
        if (!_takes.Any(taken => taken.Name == parameter.Name))
        {
            throw new InvalidOperationException($"The endpoint does not take {parameter.Name}.");
        }

        if (!Http.Request.Query.TryGetValue(parameter.Name, out var values))
        {
            return default;
        }

        return parameter.Read(values.ToString(), out var value) is { } problem ? throw RequestRefusedException.BadParameter(parameter.Name, problem) : value;
    }

    /// <summary>A part of the path. Routing leaves an escaped slash as it is, which cannot be told any more from what was escaped twice: so from the target itself.</summary>
    public string Route(string name)
    {
        var target = RawTarget;
        var at = (Http.GetEndpoint() as RouteEndpoint)?.RoutePattern.PathSegments.TakeWhile(segment => segment.Parts is not [RoutePatternParameterPart part] || part.Name != name).Count();
        return target.StartsWith('/') && at is { } index && target.Split('?')[0].Split('/').ElementAtOrDefault(index + 1) is { } text
            ? Uri.UnescapeDataString(text)
            : Http.Request.RouteValues[name]?.ToString() ?? "";
    }

    public Task<T> SendAsync<T>(IRequest<T> request) => Http.RequestServices.GetRequiredService<IMediator>().Send(request, Cancellation);

    /// <summary>As on the command line, the collection that is meant when none is named answers with nothing until something is captured.</summary>
    public async Task<T> SendAsync<T>(IRequest<T> request, T empty, AsOf? asOf = null)
    {
        try
        {
            return await SendAsync(request);
        }
        catch (CollectionNotFoundException) when (Collection == CollectionName.Default)
        {
            return asOf?.Position is > 0 and var asked ? throw new PositionNotReachedException(Collection, asked, 0) : empty;
        }
    }
}
