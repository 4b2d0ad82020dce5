using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.TimeExpressions.Patterns;
using Timeline.Engine.Extraction.TimeExpressions.Values;

namespace Timeline.Engine.Extraction.TimeExpressions.English;

/// <summary>What the words around an expression say about it: whether it is one, and which way it looks.</summary>
internal static class EnglishContext
{
    /// <summary>The lexeme, read anew where its surroundings ask for it; null for words that only look like time.</summary>
    public static Lexeme? Judge(TokenizedText text, Lexeme found)
    {
        if (found.Meaning is Fixed { Period.Unit: TimeUnit.Year } && found.End == found.First + 1 && !IsYear(text, found.First))
        {
            return null;
        }

        if ((found.Kinds & Kind.Every) != 0 && found.Meaning is Length length && IsRate(text, found.First))
        {
            return found with { Kinds = Kind.Other, Meaning = new Repeated(LengthText.Of(length)) };
        }

        return found;
    }

    /// <summary>Money, percentages and "times" before "a year" make it a rate.</summary>
    private static bool IsRate(TokenizedText text, int first) =>
        first > 0 && (text.Tokens[first - 1].Kind is TokenKind.Number or TokenKind.Symbol
            || text.Is(first - 1, "million") || text.Is(first - 1, "billion") || text.Is(first - 1, "times") || text.Is(first - 1, "once")
            || text.Is(first - 1, "twice") || text.Is(first - 1, "percent") || text.Is(first - 1, "%")
            || (first > 1 && text.Tokens[first - 2].Kind is TokenKind.Number));

    private static bool IsYear(TokenizedText text, int at) =>
        !(at > 0 && (text.Tokens[at - 1].Kind is TokenKind.Symbol || text.Is(at - 1, "#") || text.Is(at - 1, "no.")));

    /// <summary>The direction of the nearest verb before an expression, or else after it, in its sentence.</summary>
    public static Direction DirectionAt(TokenizedText text, Lexeme found) => VerbWords.DirectionAt(text, found.First, found.End);
}
