using System.Text.Json.Nodes;

namespace Timeline.Web.Describing;

/// <summary>What is sent, for each path that takes something.</summary>
internal static class Examples
{
    private const string Why = "\"by\": \"ann\", \"reason\": \"misread\"";

    public static JsonNode? Of(string path) => path.Split('/') switch
    {
        [.., "articles"] or [.., "preview"] => Json("""
            { "text": "HARBOUR, May 5, 1987 — “The bridge is closed,” Maria Lind said.", "by": "ann", "publisher": "The Harbour Post", "url": "https://example.org/bridge", "published": "1987-05-05" }
            """),
        [.., "statements"] => Json($$"""{ "words": "The bridge is closed,", "speaker": "Maria Lind", "said": "1987-05-05", {{Why}} }"""),
        [_, _, _, "articles", _, "redate"] => Json($$"""{ "published": "1987-05-05", {{Why}} }"""),
        [.., "reread"] => Json("""{ "by": "ann" }"""),
        [.., "redate"] => Json($$"""{ "date": "1987-05", "of": "happened", {{Why}} }"""),
        [.., "reattribute"] => Json($$"""{ "speaker": "Maria Lind", {{Why}} }"""),
        [.., "amend"] => Json($$"""{ "span": { "begin": 23, "end": 44 }, "modality": "alleged", {{Why}} }"""),
        [.., "settle"] => Json($$"""{ "outcome": "stands", {{Why}} }"""),
        [.., "alias"] => Json($$"""{ "alias": "M. Lind", {{Why}} }"""),
        [.., "merge"] => Json($$"""{ "other": "Maria Lindh", {{Why}} }"""),
        [.., "separate"] => Json($$"""{ "in": "3f2a9c1b", "as": "Maria Lind (mayor)", {{Why}} }"""),
        [.., "describe"] => Json($$"""{ "kind": "person", "role": "harbour master", "when": "1985/1990", {{Why}} }"""),
        _ => Json($$"""{ {{Why}} }"""),
    };

    private static JsonNode? Json(string text) => JsonNode.Parse(text);
}
