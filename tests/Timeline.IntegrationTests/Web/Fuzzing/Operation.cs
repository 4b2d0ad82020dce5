using System.Text.Json;

namespace Timeline.IntegrationTests.Web.Fuzzing;

/// <summary>One operation as the interface describes it: what a request to it may hold.</summary>
/// <param name="Path">With its parts in braces.</param>
/// <param name="Parameters">Of the query.</param>
/// <param name="Members">Of the body; empty when it takes none.</param>
internal sealed record Operation(string Method, string Path, IReadOnlyList<Field> Parameters, IReadOnlyList<string> Headers, IReadOnlyList<Field> Members)
{
    public static IReadOnlyList<Operation> AllOf(JsonElement description) =>
    [
        .. from path in description.GetProperty("paths").EnumerateObject()
           from verb in path.Value.EnumerateObject()
           let takes = verb.Value.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray().ToArray() : []
           select new Operation(
               verb.Name.ToUpperInvariant(),
               path.Name,
               [.. takes.Where(IsIn("query")).Select(parameter => Field.OfParameter(parameter))],
               [.. takes.Where(IsIn("header")).Select(Name)],
               verb.Value.TryGetProperty("requestBody", out var body) ? MembersOf(body.GetProperty("content").GetProperty("application/json"), description) : []),
    ];

    private static Func<JsonElement, bool> IsIn(string place) => parameter => parameter.GetProperty("in").GetString() == place;

    private static string Name(JsonElement parameter) => parameter.GetProperty("name").GetString() ?? "";

    private static Field[] MembersOf(JsonElement content, JsonElement description)
    {
        var schema = Field.Resolve(content.GetProperty("schema"), description);
        var example = content.TryGetProperty("example", out var given) ? given : default;
        return [.. schema.GetProperty("properties").EnumerateObject().Select(member => Field.OfMember(member, example, description))];
    }
}

/// <summary>A parameter or member, with values that make sense: JSON for a member, text for a parameter.</summary>
internal sealed record Field(string Name, bool IsRequired, IReadOnlyList<string> Sensible)
{
    public static Field OfParameter(JsonElement parameter) => new(
        parameter.GetProperty("name").GetString() ?? "",
        parameter.TryGetProperty("required", out var required) && required.GetBoolean(),
        [.. Words(parameter.GetProperty("schema")), .. parameter.TryGetProperty("example", out var example) ? [example.ToString().ToLowerInvariant() is "true" ? "true" : example.ToString()] : Array.Empty<string>()]);

    public static Field OfMember(JsonProperty member, JsonElement example, JsonElement description)
    {
        var known = example.ValueKind is JsonValueKind.Object && example.TryGetProperty(member.Name, out var value) ? value.GetRawText() : null;
        string[] words = [.. Words(Resolve(member.Value, description)).Select(word => JsonSerializer.Serialize(word))];
        return new(member.Name, known is not null, known is null ? words.Length > 0 ? words : ["\"2023-06\"", "\"bob\"", "true", "{\"begin\":0,\"end\":9}"] : [known, .. words]);
    }

    /// <summary>What a reference points to, or the member that is not null.</summary>
    public static JsonElement Resolve(JsonElement schema, JsonElement description) =>
        schema.TryGetProperty("$ref", out var reference)
            ? (reference.GetString() ?? "").Split('/').Skip(1).Aggregate(description, (at, part) => at.GetProperty(part))
            : schema.TryGetProperty("oneOf", out var some) ? Resolve(some.EnumerateArray().Last(), description)
            : schema;

    private static IEnumerable<string> Words(JsonElement schema) =>
        schema.TryGetProperty("enum", out var words) ? words.EnumerateArray().Select(word => word.ToString()) : [];
}
