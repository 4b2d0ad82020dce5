using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Timeline.Projections;

namespace Timeline.Web.Describing;

/// <summary>The interface as OpenAPI 3.1 describes it, at <c>/openapi/v1.json</c>.</summary>
internal static class Description
{
    private const string About = """
        Who said what, when they said it, and when it is supposed to have happened: an append-only log of statements read from articles, and what people made of them.

        Three clocks are never mixed: *happened*, *said* and *recorded*. Every answer names the position of the log it was read at, in its body and in the header
        `Timeline-Position`; asked again with `asOf` that position it is the same to the byte, for ever. Dates are EDTF (ISO 8601-2): as precise as their source and no more.

        There is no login: the server answers this machine only, unless it was started otherwise.
        """;

    public static void Add(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
            json.SerializerOptions.NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict;

            foreach (var converter in AnswerJson.Options.Converters)
            {
                json.SerializerOptions.Converters.Add(converter);
            }
        });
        services.AddOpenApi("v1", options =>
        {
            // That each path answers HEAD too goes without saying.
            options.ShouldInclude = endpoint => endpoint.HttpMethod != "HEAD";
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "Timeline",
                    Version = "1",
                    Description = About,
                    License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" },
                };
                Refusals.AddTo(document);
                document.Servers = [new OpenApiServer { Url = "/" }];
                return Task.CompletedTask;
            });
            options.AddOperationTransformer(Operations.DescribeAsync);
            options.AddSchemaTransformer(Schemas.DescribeAsync);
        });
    }
}
