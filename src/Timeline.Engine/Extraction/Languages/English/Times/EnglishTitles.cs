using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.Times.Patterns;
using Timeline.Engine.Extraction.Times.Values;

namespace Timeline.Engine.Extraction.Languages.English.Times;

/// <summary>
/// Names of programmes, papers and the like that are made of time words: "60 Minutes", "USA Today", "the Daily Herald". In prose an everyday
/// word has no capital inside a sentence.
/// </summary>
internal static class EnglishTitles
{
    /// <summary>So many words around tell prose from a heading in which every word has a capital.</summary>
    private const int Reach = 8;
    private const int ShortestTelling = 4;

    public static bool Has(TokenizedText text, Lexeme found) =>
        found.Meaning is Length or Stepped or Repeated { Value: ['P', ..] } && IsCapitalized(text, found.End - 1) && IsInside(text, found) && IsProse(text, found);

    /// <summary>Its last word does not begin the sentence; a lone word is part of a name only beside another capital.</summary>
    private static bool IsInside(TokenizedText text, Lexeme found) => found.End - found.First > 1
        ? IsPlainWord(text, found.End - 1)
        : found.First > 0 && (IsNamed(text, found.First - 1) || (text[found.First - 1] is "'s" or "’s" && IsCapitalized(text, found.First - 2))
            || (IsCapitalized(text, found.End) && text.Tokens[found.First - 1].Kind is TokenKind.Word));

    private static bool IsProse(TokenizedText text, Lexeme found) =>
        new TokenRange(Math.Max(0, found.First - Reach), Math.Min(text.Tokens.Length, found.End + Reach)).Any(at => (at < found.First || at >= found.End) && IsPlainWord(text, at) && text[at].Length >= ShortestTelling && char.IsLower(text[at][0]));

    private static bool IsPlainWord(TokenizedText text, int at) => text.Tokens[at].Kind is TokenKind.Word && char.IsLetter(text[at][0]);

    private static bool IsNamed(TokenizedText text, int at) => at >= 0 && text.Tokens[at].Kind is TokenKind.Word && char.IsUpper(text[at][0]);

    private static bool IsCapitalized(TokenizedText text, int at) =>
        at >= 0 && at < text.Tokens.Length && text[at].Length > 1 && char.IsUpper(text[at][0]) && char.IsLower(text[at][1]);
}
