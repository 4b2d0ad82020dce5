namespace Timeline.Engine.Extraction.Text;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>Letters, with the full stops of an abbreviation ("Sept.", "U.S.") and without a clitic ("’s").</summary>
    Word,

    /// <summary>Digits, with separators inside ("2,000", "3.5"). "1990s" and "19th" are a number and a word that touch.</summary>
    Number,

    /// <summary>One mark of punctuation: hyphens, dashes, quotation marks and slashes stand alone.</summary>
    Punctuation,

    /// <summary>One other character: currency, emoji, a mathematical sign.</summary>
    Symbol,
}

/// <summary>A word, number or mark: UTF-16 units of the string being read, end exclusive.</summary>
/// <param name="SpaceBefore">White space or the beginning of the text stands before it.</param>
public readonly record struct Token(int Start, int End, TokenKind Kind, bool SpaceBefore)
{
    public CharRange Range => new(Start, End);
}
