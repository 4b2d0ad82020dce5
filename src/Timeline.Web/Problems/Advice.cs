namespace Timeline.Web.Problems;

/// <summary>What to do about a problem, said to somebody who asks over HTTP: what the command line advises names its own verbs and options.</summary>
internal static class Advice
{
    private const string Id = "{id}";
    private const string Articles = "{collection}/articles";
    private const string Thing = "{collection}/articles/{id}";

    /// <summary>The one table from what the command line is told to what is told here. In <c>{id}</c>, a statement's is as a path has it.</summary>
    private static readonly (string ThereIs, string Here)[] Table =
    [
        ("See what changed with: timeline history {id}, then decide again.", $"GET {Thing}/history says what changed; decide again, with If-Match the statement's changed."),
        ("Read it again with: timeline article {id}, then decide again.", $"GET {Thing} again, then decide again."),
        ("See whom it names with: timeline article {id} --json", $"GET {Thing} says whom it names."),
        ("See them with: timeline article {id}.", $"GET {Thing} has them."),
        ("Copy the words from: timeline article {id}.", $"Copy the words from the text of GET {Thing}."),
        ("List them with: timeline article.", $"GET {Articles} lists them."),
        ("List them with: timeline actors.", "GET {collection}/actors lists them."),
        ("Ids are printed by: timeline show --json.", "GET {collection}/statements has the ids."),
        ("Its statements are shown with: timeline show --status all.", "GET {collection}/statements?status=all has its statements."),
        ("If both are one, say so with: timeline merge.", "If both are one, POST that to merge."),
        ("Say why, for example with --reason \"misread\".", "Say why in reason."),
        ("Give a name with --by.", "Give a name in by."),
        ("Say which with --span.", "Say which in span."),
        ("Pass --published, for example --published 2022-03-01.", "Give it in published, for example \"2022-03-01\"."),
        ("Pass the date it came out with --published.", "Give the date it came out in published."),
        ("or their place as BEGIN..END.", "or their place in span."),
    ];

    /// <param name="path">Of the request, which says the collection.</param>
    public static string OverHttp(string detail, string path)
    {
        foreach (var (there, here) in Table)
        {
            if (Find(detail, there) is var (begin, end, id))
            {
                return detail[..begin] + here.Replace(Id, id.Replace("#", "/statements/", StringComparison.Ordinal), StringComparison.Ordinal)
                    .Replace("{collection}", Collection(path), StringComparison.Ordinal) + detail[end..];
            }
        }

        return detail;
    }

    private static string Collection(string path) => string.Join('/', path.Split('/').Take(4));

    private static (int Begin, int End, string Id)? Find(string detail, string sought)
    {
        var (before, after) = sought.Split(Id) is [var first, var second] ? (first, second) : (sought, "");
        var begin = detail.IndexOf(before, StringComparison.Ordinal);

        if (begin < 0)
        {
            return null;
        }

        var from = begin + before.Length;
        var end = detail.IndexOf(after, from, StringComparison.Ordinal);
        return end < 0 || detail.AsSpan(from, end - from).Contains(' ') ? null : (begin, end + after.Length, detail[from..end]);
    }
}
