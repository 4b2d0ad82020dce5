using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Timeline.Web.Problems;

namespace Timeline.Web.Describing;

/// <summary>Every way to be refused, once; operations refer to them.</summary>
internal static class Refusals
{
    private static readonly string[] Members = ["type", "title", "status", "detail", "instance"];

    public static void AddTo(OpenApiDocument document)
    {
        document.AddComponent("Problem", new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "A problem as RFC 9457 has it: `type` tells programs what it is, `detail` tells people what was asked, what was found and what to do.",
            Required = Members.ToHashSet(),
            Properties = Members.ToDictionary(
                name => name, name => (IOpenApiSchema)new OpenApiSchema { Type = name is "status" ? JsonSchemaType.Integer : JsonSchemaType.String }),
        });

        foreach (var kind in ProblemKind.All)
        {
            document.AddComponent(kind.Slug, Response(kind, document));
        }
    }

    private static OpenApiResponse Response(ProblemKind kind, OpenApiDocument document) => new()
    {
        Description = $"{kind.Title}.",
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/problem+json"] = new()
            {
                Schema = new OpenApiSchemaReference("Problem", document),
                Example = new JsonObject
                {
                    ["type"] = kind.Path,
                    ["title"] = kind.Title,
                    ["status"] = kind.Status,
                    ["detail"] = "What was asked, what was found and what to do.",
                    ["instance"] = "/api/collections/harbour",
                },
            },
        },
    };
}
