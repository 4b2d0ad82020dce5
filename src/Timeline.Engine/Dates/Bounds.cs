using NodaTime;

namespace Timeline.Engine.Dates;

/// <summary>
/// A stretch of the UTC time line: seconds from 1970-01-01T00:00:00 on the proleptic Gregorian calendar, both inclusive.
/// An end that is open or unknown is the extreme of its type, so that comparing needs no special case.
/// </summary>
internal readonly record struct Bounds(long First, long Last)
{
    public const long OpenBefore = long.MinValue;
    public const long OpenAfter = long.MaxValue;

    private const int SecondsPerDay = 24 * 60 * 60;
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>The days NodaTime's ISO calendar has: -9998-01-01 to 9999-12-31.</summary>
    public static Bounds Calendar { get; } = OfDays(LocalDate.MinIsoValue, LocalDate.MaxIsoValue);

    public LocalDate? FirstDay => First == OpenBefore ? null : DayOf(First);

    public LocalDate? LastDay => Last == OpenAfter ? null : DayOf(Last);

    public static Bounds OfDays(LocalDate first, LocalDate last) =>
        new(SecondOf(first), SecondOf(last) + SecondsPerDay - 1);

    /// <summary>A day of any calendar.</summary>
    public static Bounds Of(LocalDate day) => OfDays(day.WithCalendar(CalendarSystem.Iso), day.WithCalendar(CalendarSystem.Iso));

    public static Bounds OfMonths(int year, int firstMonth, int lastMonth) =>
        OfDays(new LocalDate(year, firstMonth, 1), new LocalDate(year, lastMonth, DaysIn(year, lastMonth)));

    public static int DaysIn(int year, int month) => CalendarSystem.Iso.GetDaysInMonth(year, month);

    public bool IsBefore(Bounds other) => Last < other.First;

    public bool Overlaps(Bounds other) => First <= other.Last && other.First <= Last;

    public bool Covers(Bounds other) => First <= other.First && other.Last <= Last;

    public Bounds Join(Bounds other) => new(Math.Min(First, other.First), Math.Max(Last, other.Last));

    private static long SecondOf(LocalDate day) => (long)Period.DaysBetween(Epoch, day) * SecondsPerDay;

    private static LocalDate DayOf(long second) =>
        Epoch.PlusDays((int)((second < 0 ? second - SecondsPerDay + 1 : second) / SecondsPerDay));
}
