using Timeline.Engine.Dates;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Statements.Clauses;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.Times;

namespace Timeline.Engine.Extraction.Statements.Dating;

/// <summary>How a time expression's words tie it to the verb.</summary>
internal enum DateTie
{
    At,

    /// <summary>"when", "as": at the same time as something told beside the main clause.</summary>
    During,

    /// <summary>"since", "from", "after": not before.</summary>
    NotBefore,

    /// <summary>"until", "by", and "before" an event of that date: not after.</summary>
    NotAfter,

    /// <summary>"before 2014": ends where the date begins.</summary>
    Before,
}

/// <summary>A time expression that says something of when a clause's main verb took place.</summary>
/// <param name="Range">Its words.</param>
internal sealed record DateSource(CharRange Range, ImpreciseDate Date, DateTie Tie)
{
    /// <summary>Tokens between "postponed" and the date something was moved to.</summary>
    private const int FurthestMoved = 14;

    /// <summary>What <paramref name="expression"/>, whose date is <paramref name="date"/>, says of the clause it stands in; null when it says nothing.</summary>
    public static DateSource? Of(AnnotatedText text, TimeExpression expression, ImpreciseDate date, ClauseMap clauses, int verb)
    {
        var first = text.FirstTokenAfter(expression.Range.Start);
        var last = text.FirstTokenAfter(expression.Range.End - 1);

        if (first < clauses.First || last >= clauses.End || IsClock(text, first, last) || IsPossessive(text, last))
        {
            return null;
        }

        if (IsPartOfName(text, first, last) || DescribesNoun(text, first, last) || IsTarget(text, first))
        {
            return null;
        }

        if (DirectTie(text, first) is { } direct)
        {
            return clauses[first] is ClauseRole.Aside ? null : new DateSource(expression.Range, date, direct);
        }

        if (IsInsideSubject(text, clauses, first, verb))
        {
            return null;
        }

        return clauses[first] switch
        {
            ClauseRole.Main => new DateSource(expression.Range, date, DateTie.At),
            ClauseRole.During => new DateSource(expression.Range, date, DateTie.During),
            ClauseRole.After or ClauseRole.Since => new DateSource(expression.Range, date, DateTie.NotBefore),
            ClauseRole.Before or ClauseRole.Until => new DateSource(expression.Range, date, DateTie.NotAfter),
            _ => null,
        };
    }

    /// <summary>"postponed the vote to October": where it was moved, not when; "from 2014 to 2016" is a span.</summary>
    private static bool IsTarget(AnnotatedText text, int first)
    {
        if (!text.Is(first - 1, WordList.To) || text.Is(first - 2, WordList.BeforeSpanEnd))
        {
            return false;
        }

        for (var i = first - 2; i > Math.Max(0, first - FurthestMoved); i--)
        {
            if (text.Is(i, WordList.VerbsOfMovingDates))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPossessive(AnnotatedText text, int last) => text.Is(last + 1, WordList.CliticS) || text.Is(last, WordList.CliticS);

    /// <summary>A time of day alone: of which day is anybody's guess.</summary>
    private static bool IsClock(AnnotatedText text, int first, int last) =>
        !new TokenRange(first, last + 1).Any(i => text.Tokens[i].Kind is TokenKind.Word && !text.Is(i, WordList.ClockWords))
        && (text.Is(last, WordList.ClockWords) || text.Is(first + 1, ":") || text.Is(first - 1, WordList.At));

    private static DateTie? DirectTie(AnnotatedText text, int first)
    {
        var before = first - 1;

        if (text.Is(before, WordList.DeterminersOfDates))
        {
            return null; // "before the 2014 vote" is about the vote
        }

        return text.Is(before, WordList.OpensSpan)
                || (text.Is(before, WordList.On) && text.Is(before - 1, WordList.Starting)) ? DateTie.NotBefore
            : text.Is(before, WordList.ClosesSpan) ? DateTie.NotAfter
            : text.Is(before, WordList.Before) || (text.Is(before, WordList.To) && text.Is(before - 1, WordList.Prior)) ? DateTie.Before
            : null;
    }

    /// <summary>"the 2014 annexation", "the war of 1812", "on fourth-quarter results", “This Week”: the date names a thing and does not say when the verb took place.</summary>
    private static bool DescribesNoun(AnnotatedText text, int first, int last)
    {
        var hasNounBehind = last + 1 < text.Tokens.Length && text.Tokens[last + 1].Kind is TokenKind.Word && !text.Is(last + 1, WordList.NotNouns)
            && !text.IsFinite(last + 1);
        var isCompound = hasNounBehind && last > first && text.Is(first + 1, "-") && text.Is(first - 1, WordList.BeforePlainDate);
        var isTitle = first > 0 && text[first - 1] is "“" or "\"" or "‘" && first < last && char.IsUpper(text[last][0]);

        // ", 2015 winner of", "from 2005 levels"
        var isBareYear = first == last && text.Tokens[first].Kind is TokenKind.Number && hasNounBehind && text.Is(first - 1, WordList.BeforeBareYear);

        return isCompound || isTitle || isBareYear
            || text.Is(first - 1, WordList.Of)
            || text.Is(first - 1, WordList.PossessivesBeforeDates)
            || (text.Is(first - 1, WordList.DeterminersOfDates) && hasNounBehind);
    }

    /// <summary>"Orion 1980", "Harbour Today": a number or a capital behind a name.</summary>
    private static bool IsPartOfName(AnnotatedText text, int first, int last) =>
        first == last && first > 0
        && text.Tokens[first - 1].Kind is TokenKind.Word && char.IsUpper(text[first - 1][0])
        && (text.Tokens[first].Kind is TokenKind.Number ? !text.Is(first - 1, WordList.BeforePlainDate) : text.Is(first, WordList.CapitalisedDays));

    /// <summary>"The deal signed in 2015 collapsed": stands after a participle and before the verb.</summary>
    private static bool IsInsideSubject(AnnotatedText text, ClauseMap clauses, int first, int verb)
    {
        if (first >= verb || verb < 0)
        {
            return false;
        }

        var before = text.Is(first - 1, WordList.BeforePlainDate) ? first - 2 : first - 1;
        return before > clauses.First && text.IsParticiple(before);
    }
}
