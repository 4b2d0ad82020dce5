using System.Buffers;
using NodaTime;
using NodaTime.Text;
using Timeline.Engine.Dates;

namespace Timeline.Engine.Extraction.Statements;

/// <summary>Intervals made of the ends of dates. Each end keeps the precision it was written with; null when nothing would be bounded.</summary>
internal static class DateBounds
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuu-MM-dd");

    private static readonly SearchValues<char> Plain = SearchValues.Create("0123456789-~?");

    /// <summary>No later than the end of <paramref name="date"/>.</summary>
    public static ImpreciseDate? UpTo(ImpreciseDate date) =>
        date.Latest is null ? null : ImpreciseDate.TryParse("../" + End(date), out var bound) ? bound : null;

    /// <summary>No earlier than the beginning of <paramref name="date"/>.</summary>
    public static ImpreciseDate? From(ImpreciseDate date) =>
        date.Earliest is null ? null : ImpreciseDate.TryParse(Start(date) + "/..", out var bound) ? bound : null;

    /// <summary>Before the first day of <paramref name="date"/>.</summary>
    public static ImpreciseDate? Before(ImpreciseDate date) =>
        date.Earliest is { } first && first > LocalDate.MinIsoValue ? UpTo(ImpreciseDate.Day(first.PlusDays(-1))) : null;

    /// <summary>From the beginning of <paramref name="from"/> to the end of <paramref name="to"/>; open where these are; null when that is no interval.</summary>
    public static ImpreciseDate? Between(ImpreciseDate? from, ImpreciseDate? to)
    {
        if (from?.Earliest is not { } first)
        {
            return to is null ? null : UpTo(to);
        }

        if (to?.Latest is not { } last)
        {
            return From(from);
        }

        var (start, end) = (Start(from), End(to));

        return first > last ? null
            : start == end || first == last ? Parse(start.Length >= end.Length ? start : end)
            : Parse(start + "/" + end);
    }

    /// <summary>The smallest interval that holds both.</summary>
    public static ImpreciseDate Hull(ImpreciseDate one, ImpreciseDate other)
    {
        if (Holds(one, other))
        {
            return one;
        }

        if (Holds(other, one))
        {
            return other;
        }

        var from = one.Earliest <= other.Earliest ? one : other;
        var to = one.Latest >= other.Latest ? one : other;
        return Between(from.Earliest is null ? null : from, to.Latest is null ? null : to) ?? one;
    }

    /// <summary>Whether every day of <paramref name="inner"/> is one of <paramref name="outer"/>.</summary>
    public static bool Holds(ImpreciseDate outer, ImpreciseDate inner) =>
        (outer.Earliest is not { } start || start <= inner.Earliest) && (outer.Latest is not { } end || end >= inner.Latest);

    public static bool IsDay(ImpreciseDate date) => date.Earliest is { } first && date.Latest == first;

    private static ImpreciseDate? Parse(string edtf) => ImpreciseDate.TryParse(edtf, out var date) ? date : null;

    /// <summary>The first end as written ("2020" of "2020/2021"), or as a day where it cannot stand at an interval's end.</summary>
    private static string Start(ImpreciseDate date) => EndAsWritten(date, atStart: true) ?? Day.Format(date.Earliest ?? default);

    private static string End(ImpreciseDate date) => EndAsWritten(date, atStart: false) ?? Day.Format(date.Latest ?? default);

    private static string? EndAsWritten(ImpreciseDate date, bool atStart)
    {
        var text = date.ToString();
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var end = slash < 0 ? text : atStart ? text[..slash] : text[(slash + 1)..];
        return end.AsSpan().ContainsAnyExcept(Plain) ? null : end;
    }
}
