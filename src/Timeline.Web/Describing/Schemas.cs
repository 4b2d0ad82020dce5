using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;
using Timeline.Engine.Dates;

namespace Timeline.Web.Describing;

/// <summary>Types that JSON writes as texts.</summary>
internal static class Schemas
{
    public static Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;

        if (type == typeof(ImpreciseDate))
        {
            Text(schema, "A date in EDTF (ISO 8601-2), as precise as its source: 2022-03-01, 2022-03, 2022~, ../2022-02-27.", "2022-02-21/2022-02-27");
        }
        else if (type == typeof(Instant))
        {
            Text(schema, "A moment in UTC by PostgreSQL's clock.", "2026-11-22T16:20:00Z");
            schema.Format = "date-time";
        }

        return Task.CompletedTask;
    }

    private static void Text(OpenApiSchema schema, string description, string example)
    {
        schema.Type = JsonSchemaType.String | (schema.Type.GetValueOrDefault() & JsonSchemaType.Null);
        schema.Description = description;
        schema.Examples = [JsonValue.Create(example)];
    }
}
