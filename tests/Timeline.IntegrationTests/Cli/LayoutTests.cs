using Timeline.Cli.Commands;
using Timeline.Cli.Invocation;

namespace Timeline.IntegrationTests.Cli;

/// <summary>What people see on a terminal of some width.</summary>
public sealed class LayoutTests(Investigation investigation) : IClassFixture<Investigation>
{
    [Theory]
    [InlineData(120, true)]
    [InlineData(80, true)]
    [InlineData(40, false)]
    public async Task The_timeline_is_a_table_where_there_is_room_and_a_stack_where_there_is_none(int width, bool isTable)
    {
        var page = await PrintAsync(new Screen(width, IsForPeople: true, HasColour: false), "show", "--status", "all");

        Assert.All(page.Split('\n'), line => Assert.InRange(line.Length, 0, width));
        Assert.Equal(isTable, page.StartsWith("Happened", StringComparison.Ordinal));
        Assert.Contains("Ingrid Solberg:", page, StringComparison.Ordinal);
        Assert.Contains("DISPUTED", page, StringComparison.Ordinal);
        Assert.Contains("RETRACTED", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', page);
    }

    [Fact]
    public async Task Dates_are_told_with_what_they_rest_on()
    {
        var page = await PrintAsync(new Screen(200, IsForPeople: true, HasColour: false), "show", "--between", "2023-05-10..");

        Assert.Contains("2023-06-05/2023-06-11", page, StringComparison.Ordinal);
        Assert.Contains("\"last week\"", page, StringComparison.Ordinal);
        Assert.Contains("corrected", page, StringComparison.Ordinal);
        Assert.Contains("(quote, possibly)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Colour_adds_nothing_but_colour()
    {
        var plain = await PrintAsync(new Screen(100, IsForPeople: true, HasColour: false), "show", "--status", "all");
        var coloured = await PrintAsync(new Screen(100, IsForPeople: true, HasColour: true), "show", "--status", "all");

        Assert.Contains('\e', coloured);
        Assert.Equal(Bare(plain), Bare(System.Text.RegularExpressions.Regex.Replace(coloured, "\e\\[[0-9;]*m", "")));
    }

    [Theory]
    [InlineData("actors")]
    [InlineData("actors Dvorak")]
    [InlineData("article")]
    [InlineData("collections")]
    [InlineData("diff 8 11")]
    [InlineData("replay --to 2023 --step")]
    public async Task Every_answer_has_a_form_for_people(string arguments)
    {
        var page = await PrintAsync(new Screen(90, IsForPeople: true, HasColour: true), arguments.Split(' '));

        Assert.DoesNotContain('\t', page);
        Assert.True(page.Split('\n').Length > 2);
    }

    private static string[] Bare(string page) => [.. page.Split('\n').Select(line => line.TrimEnd())];

    private async Task<string> PrintAsync(Screen screen, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter();
        var terminal = new Terminal { Output = output, Error = errors, EnableDefaultExceptionHandler = false, Screen = screen };
        var exitCode = await Root.RunAsync([.. arguments, "--db", investigation.Database], terminal, TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (exitCode, errors.ToString()));
        return output.ToString();
    }
}
