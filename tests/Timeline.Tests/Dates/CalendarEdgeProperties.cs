using CsCheck;
using NodaTime;
using Timeline.Engine.Dates;

namespace Timeline.Tests.Dates;

/// <summary>Where the calendar begins and ends, and where qualifiers stand: few values, so that they meet.</summary>
public sealed class CalendarEdgeProperties
{
    private const int Often = 5_000;

    private static readonly Gen<string> Texts = Gen.Select(
        Gen.OneOf("-9999", "-9998", "-9997", "-999X", "-999", "9998", "9999", "999X", "999", "10000", "Y10000", "XXXX"),
        Gen.OneOf("", "-01", "-12", "-21", "-24", "-28", "-30", "-32", "-36", "-41", "-XX", "-01-01", "-12-31", "-12-3X", "-02-29", "-02-30"),
        Gen.OneOf("", "", "", "T00:00", "T23:59:59Z", "T00:00+18:00", "T23:59-18:00", "T00:00+00:01", "T23:59-00:01"),
        Gen.OneOf("", "", "~", "%"),
        (year, part, time, qualifier) => year + part + time + qualifier);

    private static readonly Gen<string> Mark = Gen.OneOf("", "", "~", "?", "%");

    [Fact]
    public void At_the_ends_of_the_calendar_a_text_is_a_date_inside_it_or_refused_with_a_reason() =>
        Gen.OneOf(Texts, Gen.Select(Texts, Texts, (a, b) => $"{a}/{b}"), Gen.Select(Texts, Texts, (a, b) => $"[{a},{b}..]"), Texts.Select(a => $"../{a}")).Sample(
            text =>
            {
                if (!ImpreciseDate.TryParse(text, out var date, out var problem))
                {
                    Assert.StartsWith(text + ": ", problem, StringComparison.Ordinal);
                    return;
                }

                Assert.Equal(text, date.ToString());
                Assert.True(date.Earliest is null || (date.Earliest >= LocalDate.MinIsoValue && date.Contains(date.Earliest.Value)));
                Assert.True(date.Latest is null || (date.Latest <= LocalDate.MaxIsoValue && date.Contains(date.Latest.Value)));
                Assert.NotEqual(Overlap.No, date.Within(default));
                Assert.True(date.IsPossiblyBefore(date));
                Assert.False(date.IsCertainlyBefore(date));
            },
            iter: Often);

    [Fact]
    public void A_qualified_part_moves_no_bound_and_is_remembered() =>
        Gen.Select(Mark, Mark, Mark, Mark, Mark).Select(Mark, Gen.OneOf("-0001", "0000", "000X", "9999")).Sample(
            (marks, last, year) =>
            {
                var (a, b, c, d, e) = marks;
                var text = $"{a}{year}{b}-{c}02{d}-{e}28{last}";
                var (date, plain) = (ImpreciseDate.Parse(text), ImpreciseDate.Parse($"{year}-02-28"));

                Assert.Equal((plain.Earliest, plain.Latest, plain.Precision), (date.Earliest, date.Latest, date.Precision));
                Assert.Equal(text.AsSpan().ContainsAny('~', '%'), date.IsApproximate);
                Assert.Equal(text.AsSpan().ContainsAny('?', '%'), date.IsUncertain);
            },
            iter: Often);

    [Fact]
    public void A_decade_of_three_digits_is_what_an_X_says_of_it() =>
        Gen.Select(Gen.OneOf("", "-"), Gen.OneOf(0, 1, 199, 998), EdtfGen.Day).Sample(
            (sign, number, day) =>
            {
                var (three, four) = (ImpreciseDate.Parse($"{sign}{number:D3}"), ImpreciseDate.Parse($"{sign}{number:D3}X"));

                Assert.Equal((four.Earliest, four.Latest, four.Precision, four.Contains(day)), (three.Earliest, three.Latest, three.Precision, three.Contains(day)));
                Assert.NotEqual(four, three);
            },
            iter: Often);
}
