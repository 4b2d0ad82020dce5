namespace Timeline.Engine.Extraction.Languages.English;

/// <summary>How names are formed, and what is called after a name.</summary>
internal static class EnglishNames
{
    /// <summary>"spokeswoman".</summary>
    public const string Woman = "woman";

    /// <summary>"spokesman".</summary>
    public const string Man = "sman";

    private const int ShortestSurname = 6;

    /// <summary>Rare in anything but surnames.</summary>
    private static readonly string[] SurnameEndings =
    [
        "enko", "enka", "sky", "skyy", "skiy", "skii", "ski", "vich", "vych", "wicz", "ovic", "ović",
        "shvili", "dze", "chuk", "iuk", "ynov", "anov", "inov", "sson", "yan", "opoulos", "idis", "mann",
        "stein", "berg", "ez",
    ];

    public static bool HasSurnameEnding(ReadOnlySpan<char> word)
    {
        foreach (var ending in SurnameEndings)
        {
            if (word.Length >= ShortestSurname && word.EndsWith(ending))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the mayor’s office": "Office of Ann Roe".</summary>
    public static string OfficeOf(string person, ReadOnlySpan<char> noun) => $"{char.ToUpperInvariant(noun[0])}{noun[1..]} of {person}";

    /// <summary>"Norland’s army".</summary>
    public static string BodyOf(string owner, string body) => $"{owner}’s {body}";
}
