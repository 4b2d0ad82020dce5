using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Timeline.Engine.Articles;
using Timeline.Projections;
using Timeline.Web.Problems;

namespace Timeline.Web.Asking;

/// <summary>Reads what is sent.</summary>
internal static class Body
{
    /// <summary>Of all but texts, in bytes.</summary>
    public const long Largest = 256 * 1024;

    /// <summary>Of texts: the longest article, half of whose bytes JSON has to escape.</summary>
    public const long LargestWithText = (ArticleText.MaxBytes * 3 / 2) + Largest;

    /// <summary>As answers are written, and strict: a member that is misspelt must not look as if it had been taken.</summary>
    public static JsonSerializerOptions Options { get; } = new(AnswerJson.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        Converters = { new StorableTextConverter() },
    };

    /// <exception cref="RequestRefusedException">It is not JSON, or not what is taken.</exception>
    public static async Task<T> ReadAsync<T>(HttpContext http)
        where T : class
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            throw new RequestRefusedException(
                ProblemKind.NotJson, $"The body is {(http.Request.ContentType is { Length: > 0 } given ? $"'{given}'" : "of no type")}. Send JSON with Content-Type: application/json.");
        }

        try
        {
            return await JsonSerializer.DeserializeAsync<T>(http.Request.Body, Options, http.RequestAborted)
                ?? throw new RequestRefusedException(ProblemKind.BadRequest, "The body is null. Send a JSON object.");
        }
        catch (JsonException e)
        {
            throw new RequestRefusedException(ProblemKind.BadRequest, $"The body cannot be read{(e.Path is { Length: > 1 } path ? $" at {path}" : "")}: {Reason<T>(e)}.");
        }
    }

    // The serializer speaks of .NET, which is nothing to who sends JSON.
    private static string Reason<T>(JsonException e)
    {
        var message = e.Message.Split(" Path: ", 2)[0].Split(" LineNumber: ", 2)[0].TrimEnd(' ', '.');

        return message.Contains("could not be mapped", StringComparison.Ordinal) ? $"there is no such member; the members are {string.Join(", ", Members<T>())}"
            : message.Split("missing required properties including: ") is [_, var missing] ? $"{missing} {(missing.Contains(',', StringComparison.Ordinal) ? "are" : "is")} missing"
            : message.Contains("could not be converted", StringComparison.Ordinal) ? "the value has the wrong type; see /openapi/v1.json"
            : message.Contains("doesn't allow", StringComparison.Ordinal) ? "null is not allowed there"
            : message;
    }

    private static IEnumerable<string> Members<T>() => typeof(T).GetProperties().Select(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name));
}
