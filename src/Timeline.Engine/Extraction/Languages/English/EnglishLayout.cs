using System.Collections.Frozen;

namespace Timeline.Engine.Extraction.Languages.English;

/// <summary>The few English words that show where sentences and posts begin.</summary>
internal static class Words
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ClauseBeginners = Set(
        "the", "a", "an", "he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "in", "on", "at", "but", "and",
        "or", "so", "if", "when", "while", "as", "after", "before", "since", "there", "what", "who", "how", "why", "where", "according",
        "however", "meanwhile", "also", "for", "with", "from", "both", "all", "some", "many", "most", "no", "not", "one", "asked", "although", "though", "because");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles = Set(
        "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Gen.", "Lt.", "Col.", "Capt.", "Maj.", "Sgt.", "Cpl.", "Adm.", "Cmdr.", "Sen.", "Rep.", "Gov.", "Rev.", "Hon.", "Pres.", "Amb.",
        "Supt.", "Insp.", "St.", "vs.", "No.", "Nos.", "Mt.", "Ft.", "cf.", "ca.", "approx.");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Personal = Set(
        "i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your", "yours", "let’s", "let's", "’m", "'m");

    /// <summary>"The", "He", "But": after a full stop they begin something new.</summary>
    public static bool BeginsClause(ReadOnlySpan<char> word) => ClauseBeginners.Contains(word);

    /// <summary>An abbreviation that stands before what it belongs to ("Mr.", "No.").</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => Titles.Contains(word);

    /// <summary>First or second person. "US" in capitals is a state.</summary>
    public static bool IsPersonal(ReadOnlySpan<char> word) => word is not "US" && Personal.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] words) =>
        FrozenSet.ToFrozenSet(words, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
