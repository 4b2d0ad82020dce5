using Timeline.Engine.Extraction.Times.Patterns;
using Timeline.Engine.Extraction.Times.Values;

namespace Timeline.Engine.Extraction.Times;

/// <summary>Each end of a range was read for itself: "from March 24 to June 10" may have come out backwards, in two years.</summary>
internal static class RangeEnds
{
    /// <summary>What is over moves its beginning back; anything else its end ahead.</summary>
    public static void PutInOrder(ITimesOfText times, List<Lexeme> found, List<Resolution> resolved)
    {
        for (var at = 0; at + 1 < found.Count; at++)
        {
            if (!times.IsRange(found[at], found[at + 1])
                || found[at].Meaning is not Named { Choice: Choice.Open, Cycle: var first } || found[at + 1].Meaning is not Named { Choice: Choice.Open, Cycle: var last }
                || resolved[at].Period is not { } from || resolved[at + 1].Period is not { } to || from.First <= to.First)
            {
                continue;
            }

            if (times.DirectionAt(found[at]) is Direction.Past && first.AtOrBefore(to.First) is { } earlier)
            {
                resolved[at] = Resolution.Of(earlier);
            }
            else if (last.AtOrAfter(from.First) is { } later)
            {
                resolved[at + 1] = Resolution.Of(later);
            }
        }
    }
}
