using NodaTime;
using NodaTime.Text;
using Timeline.Engine.Dates;

namespace Timeline.Tests.Dates;

/// <summary>docs/dates.md is what people build on, so its tables are read and held to what the code does.</summary>
public sealed class DocumentedFormsTests
{
    [Fact]
    public void Every_form_in_the_table_has_the_bounds_it_says()
    {
        var rows = RowsUnder("## Forms").ToArray();

        Assert.True(rows.Length >= 40);
        Assert.All(rows, row =>
        {
            var date = ImpreciseDate.Parse(row[0].Trim('`'));
            Assert.Equal((DayOf(row[2]), DayOf(row[3])), (date.Earliest, date.Latest));
        });
    }

    [Fact]
    public void Every_text_said_to_be_refused_is_refused()
    {
        var texts = RowsUnder("## What is refused").SelectMany(row => row[0].Split("`, `")).Select(text => text.Trim('`')).ToArray();

        Assert.True(texts.Length >= 15);
        Assert.All(texts, text => Assert.False(ImpreciseDate.TryParse(text, out _), text));
    }

    [Fact]
    public void The_example_does_what_its_comments_say()
    {
        var war = ImpreciseDate.Parse("2022-02-24/..");
        var said = ImpreciseDate.Week(new LocalDate(2022, 2, 23));
        var about = ImpreciseDate.Month(2022, 2).WithApproximate();

        Assert.Equal("2022-02-21/2022-02-27", said.ToString());
        Assert.Equal("2022-02~", about.ToString());
        Assert.Equal(new LocalDate(2022, 2, 21), said.Earliest);
        Assert.True(war.IsPossiblyBefore(said));
        Assert.Equal(Overlap.Possibly, said.Within(DayRange.Parse("2022-02-24..2022-02")));
        Assert.False(ImpreciseDate.TryParse("2022-02-30", out _, out var problem));
        Assert.Equal("2022-02-30: February 2022 has 28 days; write one of them, or the month alone.", problem);
    }

    private static IEnumerable<string[]> RowsUnder(string heading) =>
        File.ReadLines(Repository.PathTo("docs/dates.md"))
            .SkipWhile(line => line != heading)
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | "));

    private static LocalDate? DayOf(string cell) => cell == "open" ? null : LocalDatePattern.Iso.Parse(cell).Value;
}
