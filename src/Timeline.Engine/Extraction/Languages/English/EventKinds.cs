namespace Timeline.Engine.Extraction.Languages.English;

/// <summary>The kinds of events that English has a noun for, and the verbs that tell of the same.</summary>
internal static class EventKinds
{
    private static readonly (EventKind Kind, string[] Verbs)[] All =
        [.. EnglishTable.Rows("events.tsv").Select(row => (new EventKind(row[1], row[0] is "yes"), row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)))];

    private static readonly Dictionary<string, EventKind>.AlternateLookup<ReadOnlySpan<char>> Nouns =
        All.ToDictionary(line => line.Kind.Noun, line => line.Kind, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<string, EventKind>.AlternateLookup<ReadOnlySpan<char>> Verbs =
        All.SelectMany(line => line.Verbs.Select(verb => (verb, line.Kind)))
            .ToDictionary(pair => pair.verb, pair => pair.Kind, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static EventKind? OfNoun(ReadOnlySpan<char> word) => Nouns.TryGetValue(word, out var kind) ? kind : null;

    public static EventKind? OfVerb(ReadOnlySpan<char> word) => Verbs.TryGetValue(word, out var kind) ? kind : null;
}
