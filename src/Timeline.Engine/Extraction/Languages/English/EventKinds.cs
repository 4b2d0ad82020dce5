namespace Timeline.Engine.Extraction.Languages.English;

/// <summary>The kinds of events that English has a noun for, and the verbs that tell of the same.</summary>
internal static class EventKinds
{
    /// <summary>Between commas a noun, then pasts and participles of the verbs that tell of the same.</summary>
    private const string Moments =
        """
        abduction abducted, accident, acquisition acquired, acquittal acquitted, announcement announced, appointment appointed, arrest arrested,
        arrival arrived, assassination assassinated, assault assaulted, attack attacked, blast, bombing bombed, burial buried, capture captured,
        closure closed, collapse collapsed, collision collided, coronation crowned, coup, crash crashed, death died, declaration declared,
        departure departed, derailment derailed, disappearance disappeared vanished, dismissal dismissed, earthquake, election elected,
        eruption erupted, execution executed, explosion exploded, funeral, hijacking hijacked, inauguration inaugurated, kidnapping kidnapped,
        killing killed, landing landed, launch launched, massacre massacred, merger merged, murder murdered, opening opened, poisoning poisoned,
        quake, raid raided, ratification ratified, referendum, resignation resigned, retirement retired, robbery robbed, shooting,
        sinking sank sunk, surrender surrendered, theft stole stolen, verdict, vote voted, wedding married wed
        """;

    private const string Stretches =
        """
        annexation annexed, battle, blockade blockaded, bombardment bombarded, campaign, conference, crackdown, detention detained, epidemic,
        evacuation evacuated, famine, festival, invasion invaded, lockdown, mutiny mutinied, occupation occupied, offensive, outbreak, pandemic,
        retreat retreated, revolt revolted, revolution, shelling shelled, siege besieged, summit, takeover, trial, uprising, war,
        withdrawal withdrew withdrawn
        """;

    private static readonly (EventKind Kind, string[] Words)[] All = [.. Lines(Moments, lasts: false), .. Lines(Stretches, lasts: true)];

    private static readonly Dictionary<string, EventKind>.AlternateLookup<ReadOnlySpan<char>> Nouns =
        All.ToDictionary(line => line.Kind.Noun, line => line.Kind, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<string, EventKind>.AlternateLookup<ReadOnlySpan<char>> Verbs =
        All.SelectMany(line => line.Words[1..].Select(verb => (verb, line.Kind)))
            .ToDictionary(pair => pair.verb, pair => pair.Kind, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static EventKind? OfNoun(ReadOnlySpan<char> word) => Nouns.TryGetValue(word, out var kind) ? kind : null;

    public static EventKind? OfVerb(ReadOnlySpan<char> word) => Verbs.TryGetValue(word, out var kind) ? kind : null;

    private static IEnumerable<(EventKind Kind, string[] Words)> Lines(string table, bool lasts) =>
        from line in table.Split(',', StringSplitOptions.TrimEntries)
        let words = line.Split(' ')
        select (new EventKind(words[0], lasts), words);
}
