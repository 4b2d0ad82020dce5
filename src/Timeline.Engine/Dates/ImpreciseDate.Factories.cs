using System.Globalization;
using System.Runtime.CompilerServices;
using NodaTime;
using NodaTime.Text;

namespace Timeline.Engine.Dates;

// Dates made from numbers. Each builds the text and reads it, so that every date comes through one door.
public sealed partial record ImpreciseDate
{
    private static readonly LocalDateTimePattern ToTheMinute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    public static ImpreciseDate Day(LocalDate day) => Made(TextOf(day));

    /// <exception cref="ArgumentOutOfRangeException">The month is not 1 to 12, or the year not -9998 to 9999.</exception>
    public static ImpreciseDate Month(int year, int month) => Made($"{TextOf(year)}-{InRange(month, 1, 12):D2}");

    public static ImpreciseDate Month(YearMonth month) => Month(month.Year, month.Month);

    /// <param name="year">-9998 to 9999; 0 is 1 BC.</param>
    public static ImpreciseDate Year(int year) => Made(TextOf(year));

    /// <summary>Ten years that share all digits but the last.</summary>
    /// <param name="year">Any year of it: 1990 and 1994 both make <c>199X</c>.</param>
    public static ImpreciseDate Decade(int year) => Made($"{TextOf(year).AsSpan()[..^1]}X");

    /// <summary>A hundred years that share all digits but the last two.</summary>
    /// <param name="year">Any year of it: 1800 and 1899 both make <c>18XX</c>.</param>
    public static ImpreciseDate Century(int year) => Made($"{TextOf(year).AsSpan()[..^2]}XX");

    /// <param name="year">The year the season is named after.</param>
    public static ImpreciseDate Season(int year, Season season) => Enum.IsDefined(season)
        ? Made($"{TextOf(year)}-{(int)season}")
        : throw new ArgumentOutOfRangeException(nameof(season), season, "Seasons are 21 to 32.");

    /// <param name="quarter">1 to 4.</param>
    public static ImpreciseDate Quarter(int year, int quarter) => Made($"{TextOf(year)}-{32 + InRange(quarter, 1, 4)}");

    /// <summary>Four months, as terms and tertials are counted.</summary>
    /// <param name="third">1 to 3.</param>
    public static ImpreciseDate Third(int year, int third) => Made($"{TextOf(year)}-{36 + InRange(third, 1, 3)}");

    /// <param name="half">1 or 2.</param>
    public static ImpreciseDate Half(int year, int half) => Made($"{TextOf(year)}-{39 + InRange(half, 1, 2)}");

    /// <summary>The ISO week, Monday to Sunday, as an interval of days: EDTF has no weeks.</summary>
    /// <param name="day">Any day of it.</param>
    public static ImpreciseDate Week(LocalDate day)
    {
        var monday = day.PlusDays(1 - (int)day.DayOfWeek);
        return Interval(monday, monday.PlusDays(6));
    }

    /// <summary>From the start of one date to the end of another, both included.</summary>
    /// <exception cref="ArgumentException">It would run backwards, or an end is a set or open.</exception>
    public static ImpreciseDate Interval(ImpreciseDate from, ImpreciseDate to) =>
        Made($"{AsEnd(from, from.Start)}/{AsEnd(to, to.End)}");

    public static ImpreciseDate Interval(LocalDate from, LocalDate to) => Made($"{TextOf(from)}/{TextOf(to)}");

    /// <summary>No later than the end of <paramref name="last"/>: <c>../2022-02-27</c>.</summary>
    public static ImpreciseDate Until(ImpreciseDate last) => Made($"../{AsEnd(last, last.End)}");

    public static ImpreciseDate Until(LocalDate last) => Made($"../{TextOf(last)}");

    /// <summary>No earlier than the start of <paramref name="first"/>: <c>2022-02-28/..</c>.</summary>
    public static ImpreciseDate Since(ImpreciseDate first) => Made($"{AsEnd(first, first.Start)}/..");

    public static ImpreciseDate Since(LocalDate first) => Made($"{TextOf(first)}/..");

    /// <summary>A minute, in UTC for all that is known. Seconds are left out.</summary>
    public static ImpreciseDate At(LocalDateTime minute) => Made(TextOf(minute));

    /// <summary>A minute in a zone whose offset is known; <c>Z</c> when that is none. Seconds are left out.</summary>
    /// <param name="offset">Whole minutes, at most 18 hours.</param>
    public static ImpreciseDate At(LocalDateTime minute, Offset offset) => Made(TextOf(minute) + TextOf(offset));

    /// <summary>One of several dates, none of them an interval or a set: <c>[1667,1668]</c>.</summary>
    public static ImpreciseDate OneOf(params IEnumerable<ImpreciseDate> dates) => Made($"[{string.Join(',', dates)}]");

    /// <summary>This date as a source says it with "about": <c>~</c> on it, or on both ends or all members.</summary>
    public ImpreciseDate WithApproximate() => Qualify('~');

    /// <summary>This date as a source doubts it: <c>?</c> on it, or on both ends or all members.</summary>
    public ImpreciseDate WithUncertain() => Qualify('?');

    private static ImpreciseDate Made(string edtf) =>
        TryParse(edtf, out var date, out var problem) ? date : throw new ArgumentException(problem);

    // Culture decides how a minus looks.
    private static string TextOf(int year) => InRange(year, LocalDate.MinIsoValue.Year, LocalDate.MaxIsoValue.Year).ToString("D4", CultureInfo.InvariantCulture);

    private static string TextOf(LocalDate day) => LocalDatePattern.Iso.Format(day.WithCalendar(CalendarSystem.Iso));

    private static string TextOf(LocalDateTime minute) => ToTheMinute.Format(minute.WithCalendar(CalendarSystem.Iso));

    private static string TextOf(Offset offset) => offset == Offset.Zero ? "Z"
        : offset.Seconds % 60 == 0 ? offset.ToString("+HH:mm", CultureInfo.InvariantCulture)
        : throw new ArgumentException("An offset is written in whole minutes.", nameof(offset));

    private static string AsEnd(ImpreciseDate date, ImpreciseDate? end) => end is { Precision: not DatePrecision.OneOf }
        ? end._edtf
        : throw new ArgumentException($"{date} cannot end an interval: it is open there, or one of several dates.");

    private static int InRange(int number, int lowest, int highest, [CallerArgumentExpression(nameof(number))] string name = "") =>
        number >= lowest && number <= highest
            ? number
            : throw new ArgumentOutOfRangeException(name, string.Create(CultureInfo.InvariantCulture, $"{number} is not in {lowest} to {highest}."));
}
