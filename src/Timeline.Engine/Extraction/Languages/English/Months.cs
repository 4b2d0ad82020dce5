namespace Timeline.Engine.Extraction.Languages.English;

/// <summary>English month names, long and short.</summary>
internal static class Months
{
    private static readonly string[] Names =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    /// <summary>1 to 12, or 0 for any other word. Three letters do; a full stop may follow.</summary>
    public static int Number(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');

        for (var i = 0; i < Names.Length && word.Length >= 3; i++)
        {
            if (Names[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && (word.Length == 3 || word.Length == Names[i].Length || (word.Length == 4 && i == 8)))
            {
                return i + 1;
            }
        }

        return 0;
    }
}
