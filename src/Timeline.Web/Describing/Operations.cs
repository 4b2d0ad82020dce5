using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Timeline.Web.Answering;
using Timeline.Web.Asking;
using Timeline.Web.Problems;

namespace Timeline.Web.Describing;

/// <summary>Says of each operation what it takes and how it may be refused, from what the endpoints themselves go by.</summary>
internal static class Operations
{
    private static readonly Dictionary<string, (string Description, string Example)> InPath = new()
    {
        ["collection"] = ("The collection's name.", "harbour"),
        ["article"] = ("The article's id, or the eight or more digits it begins with.", "3f2a9c1b"),
        ["number"] = ("The statement's number within its article.", "8"),
        ["name"] = ("The actor: its name, an alias or a former name.", "Maria Lind"),
    };

    private static readonly ProblemKind[] OfReads = [ProblemKind.BadParameter, ProblemKind.NotFound, ProblemKind.DatabaseGone];

    private static readonly ProblemKind[] OfWrites =
    [
        ProblemKind.BadRequest, ProblemKind.Forbidden, ProblemKind.NotFound, ProblemKind.Conflict, ProblemKind.Stale, ProblemKind.TooLarge, ProblemKind.NotJson,
        ProblemKind.Invalid, ProblemKind.TooMany, ProblemKind.DatabaseGone, ProblemKind.DiskFull,
    ];

    public static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var (path, isWrite) = (context.Description.RelativePath ?? "", context.Description.HttpMethod == "POST");
        operation.Tags = new HashSet<OpenApiTagReference> { new(Tag(path), context.Document) };
        operation.Parameters =
        [
            .. PathNames(path).Select(name => new OpenApiParameter
            {
                Name = name, In = ParameterLocation.Path, Required = true, Description = InPath[name].Description, Example = InPath[name].Example,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            }),
            .. context.Description.ActionDescriptor.EndpointMetadata.OfType<QueryParameters>().SelectMany(takes => takes.Parameters).Select(Parameter),
        ];

        if (isWrite)
        {
            Write(operation, path);
        }
        else if (path.StartsWith("api/", StringComparison.Ordinal))
        {
            Read(operation, path);
        }

        foreach (var kind in path.StartsWith("api/", StringComparison.Ordinal) ? isWrite ? OfWrites : OfReads : path.EndsWith("ready", StringComparison.Ordinal) ? [ProblemKind.NotReady] : [])
        {
            operation.Responses?.Add($"{kind.Status}", new OpenApiResponseReference(kind.Slug, context.Document));
        }

        return Task.CompletedTask;
    }

    private static void Read(OpenApiOperation operation, string path)
    {
        if (operation.Responses?["200"] is OpenApiResponse { Content: { } content } response)
        {
            response.Headers = new Dictionary<string, IOpenApiHeader>
            {
                [AnswerHeaders.Position] = Header("The position of the log the answer was read at."),
                ["ETag"] = Header("Changes whenever the answer does."),
            };

            if (path.EndsWith("/changes", StringComparison.Ordinal))
            {
                response.Description = "Events without end: `id` is the position, `data` is JSON.";
                content["text/event-stream"] = content["application/json"];
                content.Remove("application/json");
                operation.Parameters?.Add(InHeader("Last-Event-ID", "The id of the last event that came; a browser sends it by itself.", "41"));
                return;
            }

            if (path.Split('/')[^1] is "statements" or "articles" or "actors" or "replay")
            {
                content[Lines.ContentType] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = "JSON, one a line, to the end." } };
            }
        }

        operation.Responses?.Add("304", new OpenApiResponse { Description = "What the client has is still right." });
        operation.Parameters?.Add(InHeader("If-None-Match", "The `ETag` of what the client has.", "\"vhP9WcxJJnaFfbr7Myl2SA\""));
    }

    private static void Write(OpenApiOperation operation, string path)
    {
        var verb = path.Split('/')[^1];

        if (Examples.Of(path) is { } example && operation.RequestBody?.Content?["application/json"] is OpenApiMediaType sent)
        {
            sent.Example = example;
        }

        if (verb is not "preview")
        {
            operation.Parameters?.Add(InHeader(
                IdempotencyKey.Header, "Unique for each request. Sent again with it, the request is recorded once and answered as before, with `Idempotent-Replayed: true`.", "\"5f0c2b1e-7d53-4a0e-9c86-2f1d3b7a9e10\""));
        }

        if (verb is "articles" or "statements" && operation.Responses?["200"] is OpenApiResponse known)
        {
            known.Description = "It was known already; nothing was recorded.";
            operation.Responses["201"] = new OpenApiResponse
            {
                Description = "It is new.",
                Content = known.Content,
                Headers = new Dictionary<string, IOpenApiHeader> { ["Location"] = Header("Where it is.") },
            };
        }
        else if (path.Contains("{article}", StringComparison.Ordinal) && verb is not "reread")
        {
            operation.Parameters?.Add(InHeader("If-Match", "`changed` of what was seen before deciding; refused with 412 when it changed since.", "\"41\""));
        }
    }

    private static OpenApiParameter Parameter(Parameter takes) => new()
    {
        Name = takes.Name,
        In = ParameterLocation.Query,
        Required = takes.IsRequired,
        Description = takes.Description,
        Example = takes.IsFlag ? JsonValue.Create(true) : takes.Bounds is null ? takes.Example : JsonValue.Create(50),
        Schema = takes switch
        {
            { IsFlag: true } => new OpenApiSchema { Type = JsonSchemaType.Boolean },
            { Bounds: var (least, most) } => new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = $"{least}", Maximum = $"{most}" },
            { Words.Count: > 0 } => new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. takes.Words.Select(word => (JsonNode)JsonValue.Create(word))] },
            _ => new OpenApiSchema { Type = JsonSchemaType.String },
        },
    };

    private static OpenApiParameter InHeader(string name, string description, string example) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Example = example,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiHeader Header(string description) => new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static IEnumerable<string> PathNames(string path) => path.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}'));

    private static string Tag(string path) => path.Split('/') switch
    {
        ["health", ..] => "Health",
        [_, _, _, "actors", ..] => "Actors",
        [_, _, _, "articles", _, "statements", ..] or [_, _, _, "statements", ..] => "Statements",
        [_, _, _, "articles", ..] => "Articles",
        [_, _, _, _, ..] => "Changes",
        _ => "Collections",
    };
}
