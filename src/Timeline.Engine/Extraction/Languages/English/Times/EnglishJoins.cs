using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.Times.Patterns;
using Timeline.Engine.Extraction.Times.Values;

namespace Timeline.Engine.Extraction.Languages.English.Times;

/// <summary>What an expression takes from its neighbour: "[April] and [June 1955]", "[Tuesday] at [10 a.m.]", "between [1961] and [1964]".</summary>
internal static class EnglishJoins
{
    /// <summary>", at about" may stand between "Tuesday" and "10 a.m."</summary>
    private const int MaxWordsToDay = 3;

    private static readonly WordSet Joints = new("- – — / and or to through until till");
    private static readonly WordSet Lists = new("and or");
    private static readonly WordSet BeforeTime = new("at from around by");

    public static void TakeFromNeighbours(TokenizedText text, List<Lexeme> found)
    {
        // Backwards, so that a year is handed down a list: "March, April and June 1955".
        for (var at = found.Count - 1; at >= 0; at--)
        {
            var before = at > 0 ? found[at - 1] : default;
            var after = at + 1 < found.Count ? found[at + 1] : default;

            found[at] = found[at].Meaning switch
            {
                Named { Choice: Choice.Open, Cycle: { Every: TimeUnit.Year } cycle } when (AreJoined(text, found[at], after) || AreListed(text, found[at], after))
                    && YearOf(after.Meaning) is { } year =>
                    found[at] with { Meaning = new NamedIn(cycle, new Fixed(year)) },
                Named { Choice: Choice.Open, Cycle: WeekdayCycle weekday } when before.Meaning is Repeated && AreJoined(text, before, found[at]) =>
                    found[at] with { Meaning = new Repeated(weekday.OpenValue) },
                Timed { Day: null } time when DayBeside(text, before, found[at], after) is { } day => found[at] with { Meaning = time with { Day = day } },
                About { Of: Timed { Day: null } time } when DayBeside(text, before, found[at], after) is { } day =>
                    found[at] with { Meaning = new About(time with { Day = day }) },
                _ => found[at],
            };
        }
    }

    /// <summary>Whether two neighbours are the ends of one range: "from A to B", "between A and B", "A-B".</summary>
    public static bool IsRange(TokenizedText text, Lexeme from, Lexeme to) =>
        AreJoined(text, from, to) && (!text.Is(from.End, Lists) || text.Is(from.First - 1, "between"));

    private static bool AreJoined(TokenizedText text, Lexeme first, Lexeme second) =>
        second.Meaning is not null && second.First == first.End + 1 && text.Is(first.End, Joints);

    /// <summary>"[January], [February] and [March 2020]": a comma before a month that itself was handed its year.</summary>
    private static bool AreListed(TokenizedText text, Lexeme first, Lexeme second) =>
        second.Meaning is NamedIn { Within: Fixed } && second.First == first.End + 1 && text.Is(first.End, ",");

    private static CalendarPeriod? YearOf(Meaning? meaning) => meaning switch
    {
        Fixed { Period: { Exists: true, Unit: < TimeUnit.Year } period } => period.To(TimeUnit.Year),
        NamedIn { Within: Fixed { Period: { Unit: TimeUnit.Year } year } } => year,
        _ => null,
    };

    private static Meaning? DayBeside(TokenizedText text, Lexeme before, Lexeme time, Lexeme after) =>
        // "from 9 a.m. to [5 p.m. Monday]", "6 a.m. ([1100 GMT Friday])"
        after.Meaning is Timed { Day: { } shared } && (AreJoined(text, time, after) || text.Is(time.End, "(")) ? shared
        // "6 a.m. (1100 GMT) [Friday]"
        : after.Meaning is not null && text.Is(time.End, ")") && after.First - time.End is 1 or 2 && IsDay(after.Meaning) ? after.Meaning
        : after.Meaning is not (null or Stepped { Origin: Origin.Mentioned }) && after.First == time.End + 1 && text.Is(time.End, "on") && IsDay(after.Meaning)
            ? after.Meaning
        // "on Friday from 6 a.m. to [8 p.m.]": the day spoken of, whichever that will be.
        : before.Meaning is Timed or About { Of: Timed } && AreJoined(text, before, time) ? new Stepped(0, TimeUnit.Day, Origin.Mentioned)
        : before.Meaning is null || !HasPrepositionOfTime(text, before.End, time.First) ? null
        : IsDay(before.Meaning) || before.Meaning is Timed { Day: not null } ? new Stepped(0, TimeUnit.Day, Origin.Mentioned)
        : null;

    private static bool HasPrepositionOfTime(TokenizedText text, int from, int to)
    {
        var found = false;

        for (var at = from; at < to && to - from <= MaxWordsToDay; at++)
        {
            found |= text.Is(at, BeforeTime);
        }

        return found;
    }

    private static bool IsDay(Meaning meaning) => meaning
        is Named { Cycle.Unit: TimeUnit.Day }
        or NamedIn { Cycle.Unit: TimeUnit.Day }
        or Fixed { Period.Unit: TimeUnit.Day }
        or Stepped { Unit: TimeUnit.Day };
}
