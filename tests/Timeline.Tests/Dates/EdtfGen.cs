using CsCheck;
using NodaTime;
using Timeline.Engine.Dates;

namespace Timeline.Tests.Dates;

/// <summary>
/// Dates that meet: three years around 1 BC (0000 is a leap year, -0001 and 0001 are not), first and last months and days,
/// so that equal, touching and overlapping dates are common.
/// </summary>
internal static class EdtfGen
{
    private static readonly string[] Years = ["-0001", "0000", "0001"];

    /// <summary>Year, month and day with any digits unspecified; no qualifier, no time.</summary>
    public static readonly Gen<string> Plain = Gen.OneOf(
        Gen.OneOf([.. Years, "000X", "00XX", "-000X", "000"]),
        Gen.Select(
            Gen.OneOf([.. Years, "000X"]),
            Gen.OneOf("01", "02", "12", "XX", "1X", "0X"),
            (year, month) => $"{year}-{month}"),
        Gen.Select(
            Gen.OneOf([.. Years, "000X"]),
            Gen.OneOf("01-01", "01-31", "02-01", "02-28", "12-01", "12-31", "02-XX", "XX-01", "XX-31", "12-3X", "XX-XX"),
            (year, day) => $"{year}-{day}"),
        Gen.OneOf("0000-02-29", "000X-02-29"));

    public static readonly Gen<string> Part =
        Gen.Select(Gen.OneOf(Years), Gen.OneOf(21, 22, 23, 24, 29, 33, 36, 37, 40, 41), (year, code) => $"{year}-{code}");

    public static readonly Gen<string> Time = Gen.Select(
        Gen.OneOf("-0001-12-31", "0000-01-01", "0000-02-29", "0000-12-31"),
        Gen.OneOf("T00:00", "T23:59", "T00:00:00", "T23:59:59"),
        Gen.OneOf("", "Z", "+14:00", "-12:00", "+00:01"),
        (day, time, offset) => day + time + offset);

    public static readonly Gen<string> Single = Gen.Select(
        Gen.Frequency((6, Plain), (2, Part), (2, Time)),
        Gen.Frequency((5, Gen.Const("")), (1, Gen.OneOf("~", "?", "%"))),
        (date, qualifier) => date + qualifier);

    /// <summary>Intervals with both ends, an open end or an unknown one. Of two dates at least one order runs forwards.</summary>
    public static readonly Gen<string> Interval = Gen.OneOf(
        Gen.Select(Single, Single, (a, b) => ImpreciseDate.TryParse($"{a}/{b}", out _) ? $"{a}/{b}" : $"{b}/{a}"),
        Single.Select(date => $"../{date}"),
        Single.Select(date => $"{date}/.."),
        Single.Select(date => $"/{date}"),
        Single.Select(date => $"{date}/"));

    public static readonly Gen<string> Set = Gen.OneOf(
        Single.Array[1, 3].Select(dates => $"[{string.Join(',', dates)}]"),
        Single.Array[1, 2].Select(dates => $"[..{string.Join(',', dates)}]"),
        Single.Array[1, 2].Select(dates => $"[{string.Join(',', dates)}..]"));

    public static readonly Gen<string> Any = Gen.Frequency((4, Single), (2, Interval), (1, Set));

    public static readonly Gen<ImpreciseDate> Date = Any.Select(ImpreciseDate.Parse);

    /// <summary>Days at the edges of the dates above.</summary>
    public static readonly Gen<LocalDate> Day = Gen.Select(
        Gen.OneOf(
            new LocalDate(-1, 1, 1), new LocalDate(-1, 2, 28), new LocalDate(-1, 12, 31), new LocalDate(0, 1, 31),
            new LocalDate(0, 2, 29), new LocalDate(0, 6, 21), new LocalDate(0, 12, 1), new LocalDate(0, 12, 31),
            new LocalDate(1, 1, 31), new LocalDate(1, 3, 21), new LocalDate(1, 12, 31), new LocalDate(9, 12, 31)),
        Gen.Int[-1, 1],
        (day, step) => day.PlusDays(step));

    public static readonly Gen<DayRange> Limit = Gen.OneOf(
        Gen.Select(Day, Day, (a, b) => DayRange.Of(LocalDate.Min(a, b), LocalDate.Max(a, b))),
        Day.Select(day => DayRange.Of(null, day)),
        Day.Select(day => DayRange.Of(day, null)));
}
