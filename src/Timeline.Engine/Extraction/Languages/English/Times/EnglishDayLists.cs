using System.Globalization;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.Times.Patterns;
using Timeline.Engine.Extraction.Times.Values;

namespace Timeline.Engine.Extraction.Languages.English.Times;

/// <summary>Days that share a month named once: "Jan. 22, 23 and 24", "22, 23 and 24 January 2022".</summary>
internal static class EnglishDayLists
{
    private const int Longest = 8;

    private static readonly WordSet Joints = new(", and or");
    private static readonly WordSet AfterList = new("in at on of for by with to and or but when as from , . ; : ) – —");

    /// <summary>Whether two neighbours are items of one list, so that tense has the same to say of both.</summary>
    public static bool GoesOn(TokenizedText text, Lexeme before, Lexeme next) =>
        next.First == before.End + 1 && text.Is(before.End, Joints)
        && before.Meaning is Named { Choice: Choice.Open, Cycle: var one } && next.Meaning is Named { Choice: Choice.Open, Cycle: var other } && one.GetType() == other.GetType();

    /// <summary>The expressions with those days that are figures alone.</summary>
    public static List<Lexeme> Completed(TokenizedText text, List<Lexeme> found)
    {
        var all = new List<Lexeme>(found.Count);

        for (var at = 0; at < found.Count; at++)
        {
            if (IsFigure(text, found[at]))
            {
                AddBefore(text, all, found[at]);
                all.Add(found[at]);
                continue;
            }

            all.Add(found[at]);
            at += AddBehind(text, all, at + 1 < found.Count ? found[at + 1] : default) ? 1 : 0;
        }

        return all;
    }

    /// <summary>"22, [23] and [24 January]": the days before a list's last two.</summary>
    private static void AddBefore(TokenizedText text, List<Lexeme> all, Lexeme first)
    {
        var start = all.Count;

        while (all.Count - start < Longest && text.Is(first.First - 1, ",") && (start == 0 || all[start - 1].End <= first.First - 2)
            && DayAt(text, first.First - 2) is { } day && WithDay(first.Meaning, day, mustFollow: false) is { } meaning)
        {
            first = first with { First = first.First - 2, End = first.First - 1, Meaning = meaning };
            all.Add(first);
        }

        all.Reverse(start, all.Count - start);
    }

    /// <summary>"[Jan. 22], 23 and 24": the days behind a list's first. Whether <paramref name="next"/> was a year that belongs to them all.</summary>
    private static bool AddBehind(TokenizedText text, List<Lexeme> all, Lexeme next)
    {
        var (start, last) = (all.Count, all[^1]);

        if (DayAt(text, last.End - 1) is null)
        {
            return false;
        }

        while (all.Count - start < Longest && text.Is(last.End, Joints) && DayAt(text, last.End + 1) is { } day && WithDay(last.Meaning, day, mustFollow: true) is { } meaning)
        {
            last = last with { First = last.End + 1, End = last.End + 2, Meaning = meaning };
            all.Add(last);
        }

        // "On Jan. 22, 23 people": a list ends with "and", and nothing that could be counted comes behind.
        if (all.Count > start && (text.Is(last.First - 1, ",") || !(last.End >= text.Tokens.Length || text.Is(last.End, AfterList)) || (next.Meaning is not null && next.First < last.End)))
        {
            all.RemoveRange(start, all.Count - start);
        }

        if (all.Count == start || !text.Is(last.End, ",") || next is not { Meaning: Fixed { Period.Unit: TimeUnit.Year } year } || next.First != last.End + 1)
        {
            return false;
        }

        all[^1] = last with { End = next.End };

        for (var item = start - 1; item < all.Count; item++)
        {
            all[item] = all[item] with { Meaning = all[item].Meaning is Named { Cycle: var cycle } ? new NamedIn(cycle, year) : all[item].Meaning };
        }

        return true;
    }

    private static bool IsFigure(TokenizedText text, Lexeme lexeme) => lexeme.End == lexeme.First + 1 && DayAt(text, lexeme.First) is not null;

    private static int? DayAt(TokenizedText text, int at) =>
        at >= 0 && at < text.Tokens.Length && text.Tokens[at].Kind is TokenKind.Number && text[at].Length <= 2
            && int.TryParse(text[at], NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;

    /// <summary>The same month's other day; null where the meaning is no day of a month, or the days do not ascend.</summary>
    private static Meaning? WithDay(Meaning? meaning, int day, bool mustFollow) => meaning switch
    {
        Named { Choice: Choice.Open, Cycle: DayOfYearCycle known } named when Ascends(known.Day, day, mustFollow) => named with { Cycle = known with { Day = day } },
        NamedIn { Cycle: DayOfYearCycle known } named when Ascends(known.Day, day, mustFollow) => named with { Cycle = known with { Day = day } },
        Fixed { Or: null, Period: { Unit: TimeUnit.Day, First: var known } } when Ascends(known.Day, day, mustFollow)
            && EnglishDates.Day(known.Year, known.Month, day) is { } other => new Fixed(other),
        _ => null,
    };

    private static bool Ascends(int known, int day, bool mustFollow) => mustFollow ? day > known : day < known;
}
