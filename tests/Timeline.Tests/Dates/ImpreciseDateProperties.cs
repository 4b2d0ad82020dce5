using System.Text.Json;
using CsCheck;
using NodaTime;
using NodaTime.Text;
using Timeline.Engine.Dates;

namespace Timeline.Tests.Dates;

public sealed class ImpreciseDateProperties
{
    private const int Often = 5_000;

    [Fact]
    public void Reading_then_writing_gives_back_the_same_text() =>
        EdtfGen.Any.Sample(text => ImpreciseDate.Parse(text).ToString() == text, iter: Often);

    [Fact]
    public void Json_holds_the_text_as_it_is_and_gives_back_the_same_date() =>
        EdtfGen.Any.Sample(
            text =>
            {
                var json = JsonSerializer.Serialize(ImpreciseDate.Parse(text));
                return json == $"\"{text}\"" && JsonSerializer.Deserialize<ImpreciseDate>(json) == ImpreciseDate.Parse(text);
            },
            iter: Often);

    /// <summary>A year, month or day holds exactly the days whose text begins like its own, X standing for any digit.</summary>
    [Fact]
    public void A_date_contains_exactly_the_days_whose_digits_fit() =>
        Gen.Select(EdtfGen.Plain, EdtfGen.Day).Sample(
            (text, day) =>
            {
                var digits = LocalDatePattern.Iso.Format(day);
                var fits = digits.StartsWith('-') == text.StartsWith('-')
                    && text.Zip(digits).All(pair => pair.First == 'X' || pair.First == pair.Second);
                return ImpreciseDate.Parse(text).Contains(day) == fits;
            },
            iter: Often);

    [Fact]
    public void The_bounds_are_the_first_and_the_last_day_it_contains() =>
        EdtfGen.Date.Sample(
            date =>
            {
                Assert.True(date.Earliest is null || date.Latest is null || date.Earliest <= date.Latest);
                Assert.True(date.Earliest is not { } first || (date.Contains(first) && !date.Contains(first.PlusDays(-1))));
                Assert.True(date.Latest is not { } last || (date.Contains(last) && !date.Contains(last.PlusDays(1))));
            },
            iter: Often);

    [Fact]
    public void A_set_contains_what_any_of_its_members_contains() =>
        Gen.Select(EdtfGen.Single.Array[1, 3], EdtfGen.Day).Sample(
            (members, day) =>
                ImpreciseDate.Parse($"[{string.Join(',', members)}]").Contains(day)
                == members.Any(member => ImpreciseDate.Parse(member).Contains(day)),
            iter: Often);

    [Fact]
    public void A_time_with_an_offset_falls_on_its_UTC_day() =>
        Gen.Select(EdtfGen.Day, Gen.OneOf(0, 9, 10, 12 * 60, (24 * 60) - 1), Gen.Int[-18, 18]).Sample(
            (day, minute, hours) =>
            {
                var time = day.AtMidnight().PlusMinutes(minute);
                var utc = time.WithOffset(Offset.FromHours(hours)).ToInstant().InUtc().Date;
                var date = ImpreciseDate.At(time, Offset.FromHours(hours));
                return date.Earliest == utc && date.Latest == utc && date.Precision == DatePrecision.Minute;
            },
            iter: Often);

    [Fact]
    public void Dates_are_equal_exactly_when_their_texts_are() =>
        Gen.Select(EdtfGen.Plain, EdtfGen.Plain).Sample(
            (a, b) =>
            {
                var (first, second) = (ImpreciseDate.Parse(a), ImpreciseDate.Parse(b));
                return (a == b) == (first == second) && (a != b || first.GetHashCode() == second.GetHashCode());
            },
            iter: Often);

    [Fact]
    public void About_widens_nothing_and_is_said_once() =>
        EdtfGen.Date.Sample(
            date =>
            {
                var about = date.WithApproximate();
                return about.IsApproximate && about.IsUncertain == date.IsUncertain && about == about.WithApproximate()
                    && (about.Earliest, about.Latest, about.Precision) == (date.Earliest, date.Latest, date.Precision)
                    && about.WithUncertain() == date.WithUncertain().WithApproximate();
            },
            iter: Often);

    [Fact]
    public void Of_two_dates_one_order_at_least_makes_an_interval_from_the_first_to_the_last() =>
        Gen.Select(EdtfGen.Single, EdtfGen.Single).Sample(
            (a, b) =>
            {
                var (from, to) = (ImpreciseDate.Parse(a), ImpreciseDate.Parse(b));
                var forwards = ImpreciseDate.TryParse($"{a}/{b}", out var interval);
                Assert.Equal(from.IsPossiblyBefore(to), forwards);
                Assert.True(forwards || ImpreciseDate.TryParse($"{b}/{a}", out _));
                Assert.True(interval is null || (interval.Earliest == from.Earliest && interval.Latest == to.Latest));
                Assert.True(interval is null || (interval.Start == from && interval.End == to));
            },
            iter: Often);

    [Fact]
    public void No_text_at_all_makes_reading_fail_other_than_by_saying_so() =>
        Gen.OneOf("0129XTZY-~?%/.[],:+ W{¼٢\n".ToCharArray()).Array[0, 14].Sample(
            characters =>
            {
                var text = new string(characters);
                Assert.True(ImpreciseDate.TryParse(text, out var date, out var problem)
                    ? date.ToString() == text && problem is null
                    : problem.Length is > 10 and < 300);
            },
            iter: 20_000);
}
