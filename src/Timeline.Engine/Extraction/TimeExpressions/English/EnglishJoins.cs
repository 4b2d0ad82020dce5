using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.TimeExpressions.Patterns;
using Timeline.Engine.Extraction.TimeExpressions.Values;

namespace Timeline.Engine.Extraction.TimeExpressions.English;

/// <summary>What one expression takes from its neighbour: "[April] and [June 1955]", "between [1961] and [1964]".</summary>
internal static class EnglishJoins
{
    /// <summary>", at" stand between "Tuesday" and "10 a.m."</summary>
    private const int MaxWordsToDay = 3;

    /// <summary>Gives a date without a year that of the date it is joined to.</summary>
    public static void LendYears(TokenizedText text, List<Lexeme> found)
    {
        for (var at = found.Count - 2; at >= 0; at--)
        {
            if (found[at].Meaning is Named { Choice: Choice.Open, Cycle: { Every: TimeUnit.Year } cycle } && IsJoined(text, found[at], found[at + 1])
                && found[at + 1].Meaning is { } next && YearOf(next) is { } year)
            {
                found[at] = found[at] with { Meaning = new NamedIn(cycle, new Fixed(year)) };
            }
        }
    }

    /// <summary>Gives a time of day the day said beside it: "[10 a.m.] on [Tuesday]", "[Tuesday] at about [10 a.m.]".</summary>
    public static void LendDays(TokenizedText text, List<Lexeme> found)
    {
        for (var at = 0; at < found.Count; at++)
        {
            if (found[at].Meaning is not Timed { Day: null } time)
            {
                continue;
            }

            var day = at + 1 < found.Count && found[at + 1].First == found[at].End + 1 && text.Is(found[at].End, "on") ? found[at + 1].Meaning
                : at > 0 && found[at].First - found[at - 1].End <= MaxWordsToDay && HasAt(text, found[at - 1].End, found[at].First) ? found[at - 1].Meaning
                : null;

            if (day is Named { Cycle.Unit: TimeUnit.Day } or Fixed { Period.Unit: TimeUnit.Day } or Stepped { Unit: TimeUnit.Day } or NamedIn { Cycle.Unit: TimeUnit.Day })
            {
                found[at] = found[at] with { Meaning = time with { Day = day } };
            }
        }
    }

    private static bool HasAt(TokenizedText text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (text.Is(at, "at") || text.Is(at, "from") || text.Is(at, "around"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two neighbours are the ends of one range: "from A to B", "between A and B", "A-B".</summary>
    public static bool IsRange(TokenizedText text, Lexeme from, Lexeme to) =>
        IsJoined(text, from, to)
        && (!(text.Is(from.End, "and") || text.Is(from.End, "or")) || text.Is(from.First - 1, "between"));

    private static bool IsJoined(TokenizedText text, Lexeme first, Lexeme second) =>
        second.First == first.End + 1
        && (text[first.End] is "-" or "–" or "—" || text.Is(first.End, "and") || text.Is(first.End, "or") || text.Is(first.End, "to")
            || text.Is(first.End, "through") || text.Is(first.End, "until"));

    private static CalendarPeriod? YearOf(Meaning meaning) => meaning switch
    {
        Fixed { Period: { Exists: true, Unit: < TimeUnit.Year } period } => period.To(TimeUnit.Year),
        NamedIn { Within: Fixed { Period: { Unit: TimeUnit.Year } year } } => year,
        _ => null,
    };
}
