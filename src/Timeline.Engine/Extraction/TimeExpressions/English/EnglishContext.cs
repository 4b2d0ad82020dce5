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
        if ((found.Kinds & Kind.Bare) != 0)
        {
            return JudgeBare(text, found);
        }

        var isOneWord = found.End == found.First + 1;

        return found.Meaning switch
        {
            Fixed { Period.Unit: TimeUnit.Year } when isOneWord && !IsYear(text, found.First) => null,
            Named { Cycle: PartOfYearCycle { Part: TimeUnit.Month } } when isOneWord && !IsMonth(text, found.First) => null,
            Named { Cycle: PartOfYearCycle { Part: TimeUnit.Season, Place: 2 }, Choice: Choice.Open } when text.Is(found.End, "of") => null,
            Length { Parts: [{ Unit: TimeUnit.Quarter }] } when found.Kinds == Kind.Length => null,
            Length length when (found.Kinds & Kind.Every) != 0 && IsRate(text, found.First) =>
                found with { Kinds = Kind.Other, Meaning = new Repeated(LengthText.Of(length)) },
            Reference { Value: "PAST_REF" } when text.Is(found.End - 1, "past") && found.End < text.Tokens.Length
                && text.Tokens[found.End].Kind is TokenKind.Number or TokenKind.Word && !IsFunctionWord(text, found.End) => null,
            Reference when (found.Kinds & Kind.FutureOnly) != 0 && !LooksAhead(text, found) => null,
            _ => found,
        };
    }

    /// <summary>"for the year", "in the year ended March 31", "The day before, …".</summary>
    private static Lexeme? JudgeBare(TokenizedText text, Lexeme found)
    {
        if (found.Meaning is Reference)
        {
            return char.IsUpper(text[found.First][0]) ? found with { Kinds = Kind.Date } : null; // not "a previously announced plan"
        }

        if (found.Meaning is Named { Cycle: DayOfMonthCycle })
        {
            return text.Is(found.First - 1, "on") && (found.End == text.Tokens.Length || text.Tokens[found.End].Kind is TokenKind.Punctuation)
                ? found with { Kinds = Kind.Date }
                : null;
        }

        if (found.Meaning is Length)
        {
            return text[Math.Max(0, found.First - 1)] is "for" or "For" or "within" or "Within" or "in" or "In" or "after" or "After" or "over" or "took" or "take"
                || text.Is(found.End, "of") ? found with { Kinds = Kind.Length } : null;
        }

        if (found.Meaning is Stepped { Unit: TimeUnit.Day })
        {
            return found.End == text.Tokens.Length || text.Tokens[found.End].Kind is TokenKind.Punctuation ? found with { Kinds = Kind.Date } : null;
        }

        return text.Is(found.End, "ended") || text.Is(found.End, "ending")
            ? found with { Kinds = Kind.Length, Meaning = new Length([new(1, ((Stepped)found.Meaning!).Unit)]) }
            : text.Is(found.First - 1, "for") ? found with { Kinds = Kind.Date } : null;
    }

    private static bool IsFunctionWord(TokenizedText text, int at) =>
        text[at] is "and" or "or" or "but" or "to" or "is" or "was" or "that" or "has" or "have" or "had" or "as" or "it" or "he" or "they" or "we"
            or "of" or "in" or "with" or "by" or "for" or "when" or "where" or "who" or "which" or "the" or "said";

    /// <summary>The direction of the nearest verb before an expression, or else after it, in its sentence.</summary>
    public static Direction DirectionAt(TokenizedText text, Lexeme found) => VerbWords.DirectionAt(text, found.First, found.End);

    /// <summary>Money, percentages and "times" before "a year" make it a rate.</summary>
    private static bool IsRate(TokenizedText text, int first) =>
        first > 0 && (text.Tokens[first - 1].Kind is TokenKind.Number or TokenKind.Symbol
            || text.Is(first - 1, "million") || text.Is(first - 1, "billion") || text.Is(first - 1, "times") || text.Is(first - 1, "once")
            || text.Is(first - 1, "twice") || text.Is(first - 1, "percent") || text.Is(first - 1, "%")
            || (first > 1 && text.Tokens[first - 2].Kind is TokenKind.Number && !text.Is(first - 1, "in")));

    private static bool IsYear(TokenizedText text, int at) =>
        !(at > 0 && (text.Tokens[at - 1].Kind is TokenKind.Symbol || text.Is(at - 1, "#") || text.Is(at - 1, "no.") || text.Is(at - 1, "resolution")
            || text.Is(at - 1, "flight") || text.Is(at - 1, "room") || text.Is(at - 1, "number") || text.Is(at - 1, "page")));

    /// <summary>"the Long March", "White March", "Jan Kavan": a capitalised neighbour makes a name of a short month word.</summary>
    private static bool IsMonth(TokenizedText text, int at)
    {
        var word = text[at];

        if (word is not ("March" or "May" or "Jan" or "Mar" or "Jun" or "Jul" or "Dec" or "Sep" or "Oct" or "Apr" or "August"))
        {
            return true;
        }

        var afterName = at > 1 && char.IsUpper(text[at - 1][0]) && text.Tokens[at - 1].Kind is TokenKind.Word && text[at - 2] is not ("." or "\"" or "”");
        var beforeName = at + 1 < text.Tokens.Length && word is not ("March" or "May" or "August") && char.IsUpper(text[at + 1][0]);
        var isVerb = word is "May" && (text.Is(at + 1, "I") || text.Is(at + 1, "he") || text.Is(at + 1, "she") || text.Is(at + 1, "it") || text.Is(at + 1, "we")
            || text.Is(at + 1, "you") || text.Is(at + 1, "they") || text.Is(at + 1, "God"));
        var isNoun = isVerb || word is "March" && at > 0
            && (text.Is(at + 1, "to") || text.Is(at + 1, "for") || text.Is(at + 1, "on") || ((text.Is(at - 1, "the") || text.Is(at - 1, "\"")) && text[Math.Min(at + 1, text.Tokens.Length - 1)] is "." or ","));
        return !afterName && !beforeName && !isNoun;
    }

    private static bool LooksAhead(TokenizedText text, Lexeme found) =>
        !text.Is(found.First - 1, "as") && !text.Is(found.End, "after") && !text.Is(found.End, "afterward") && !text.Is(found.End, "afterwards")
        && DirectionAt(text, found) is Direction.Future;
}
