using System.Collections.Immutable;
using Timeline.Engine.Dates;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Statements.Clauses;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Statements.Dating;

/// <summary>
/// Two verbs joined by "and" or "but": "was founded in 1998 and makes sensors". A date that stands with one of them says nothing of the
/// other, unless both tell of the same past.
/// </summary>
/// <param name="Split">The first character of the second part.</param>
/// <param name="MovesOn">The second part is told as later: "and later closed", "and two weeks later the cellar was flooded".</param>
internal sealed record Coordination(int Split, Tense First, Tense Second, bool MovesOn)
{
    private const int MostJoints = 3;
    private const int LongestSubject = 12;

    /// <param name="range">The statement's words.</param>
    /// <param name="sources">Its dates.</param>
    public static Coordination? In(AnnotatedText text, CharRange range, ClauseMap clauses, ImmutableArray<DateSource> sources)
    {
        var tried = 0;

        for (var i = clauses.First + 1; i + 1 < clauses.End && tried < MostJoints; i++)
        {
            if (clauses[i] is not ClauseRole.Main || !text.Is(i, WordList.Joints))
            {
                continue;
            }

            var next = SkipAdverbs(text, clauses, i + 1);
            var isPresent = IsPresent(text, i, next, sources);
            var hasOwnSubject = !isPresent && !text.IsFinite(next);

            if (next == clauses.End || (hasOwnSubject && !HasSubjectAndVerb(text, clauses, i)))
            {
                continue;
            }

            tried++;
            var split = text.Tokens[i].End;
            var first = TenseOf(text, new CharRange(range.Start, text.Tokens[i].Start));
            var second = isPresent ? Tense.Present : TenseOf(text, new CharRange(split, range.End));

            if (first is not Tense.None && second is not Tense.None)
            {
                return new Coordination(split, first, second, MovesOnIn(text, i, clauses.End));
            }
        }

        return null;
    }

    /// <summary>What both parts span together, where only one of them is dated; the date as it is where it serves for both.</summary>
    public ImpreciseDate Widen(ImpreciseDate date, ImmutableArray<DateSource> sources, ImpreciseDate said)
    {
        var isFirst = sources.Any(source => source.Range.End <= Split);
        var ends = sources.FirstOrDefault(source => source.Range.Start >= Split);

        if (isFirst && ends is not null)
        {
            // "began in 1756 and went on until the 1770s"
            return ends.Tie is DateTie.NotAfter ? DateIntervals.Between(date, ends.Date) ?? date : date;
        }

        var (dated, other) = isFirst ? (First, Second) : (Second, First);

        if (!MovesOn && IsPast(dated) == IsPast(other) && IsAhead(dated) == IsAhead(other))
        {
            return date;
        }

        return other switch
        {
            _ when IsAhead(other) => isFirst ? DateIntervals.From(date) ?? date : date,
            _ when IsPast(other) && !isFirst && IsPast(dated) => DateIntervals.UpTo(date) ?? date,
            _ when IsAhead(dated) => DateIntervals.Between(said, date) ?? date,
            _ => DateIntervals.Between(date, said) ?? date,
        };
    }

    private static bool MovesOnIn(AnnotatedText text, int joint, int end) =>
        new TokenRange(joint + 1, Math.Min(end, joint + LongestSubject)).Any(at => text.Is(at, WordList.Later));

    private static bool IsPast(Tense tense) => tense is Tense.Past or Tense.Pluperfect;

    private static bool IsAhead(Tense tense) => tense is Tense.Future or Tense.FutureInPast or Tense.Would or Tense.May;

    private static Tense TenseOf(AnnotatedText text, CharRange part) => TenseReader.Read(text, ClauseMap.Of(text, part)).Tense;

    private static int SkipAdverbs(AnnotatedText text, ClauseMap clauses, int at)
    {
        while (at < clauses.End && (text.Is(at, WordList.AdverbsAfterJoint) || text.Ends(at, WordList.AdverbEnding)))
        {
            at++;
        }

        return at;
    }

    /// <summary>"and makes the", or behind a date, where no list of nouns goes on, "in 1998 and makes sensors".</summary>
    private static bool IsPresent(AnnotatedText text, int joint, int next, ImmutableArray<DateSource> sources) =>
        next < text.Tokens.Length && char.IsLower(text[next][0]) && (TenseReader.IsThirdPerson(text, next)
            || (text[next] is [.., not ('s' or 'u' or 'i'), 's'] && sources.Any(source => source.Range.End == text.Tokens[joint - 1].End)));

    /// <summary>Behind a comma and the joint, a subject and its verb.</summary>
    private static bool HasSubjectAndVerb(AnnotatedText text, ClauseMap clauses, int joint)
    {
        if (!text.Is(joint - 1, ",") && !text.Is(joint - 1, ";"))
        {
            return false;
        }

        for (var at = joint + 1; at < Math.Min(clauses.End, joint + LongestSubject) && !text.Is(at, ","); at++)
        {
            if (clauses[at] is ClauseRole.Main && text.IsFinite(at))
            {
                return true;
            }
        }

        return false;
    }
}
