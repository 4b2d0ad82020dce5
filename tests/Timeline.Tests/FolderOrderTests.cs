namespace Timeline.Tests;

/// <summary>The folders of a project stand in one order: a folder uses only those before it.</summary>
public sealed class FolderOrderTests
{
    /// <summary>The terms of Times know no text; English comes last, because only the reader itself names it.</summary>
    private static readonly string[] Reader =
    [
        "Languages", "Times/Values", "Times/Patterns", "Text", "Layout", "Analysis/Tagging", "Analysis", "Mentions", "Times",
        "Attributions", "Statements/Clauses", "Statements/Spans", "Statements/Dating", "Statements/Dating/Anchors", "Statements", "Annotation",
        "Languages/English/Times", "Languages/English",
    ];

    private static readonly Dictionary<string, string[]> Orders = new()
    {
        ["Timeline.Engine"] = ["Dates", "Events", "Errors", .. Reader.Select(folder => $"Extraction/{folder}"), "Extraction", "Log", "Articles", "Actors"],
        ["Timeline.Projections"] = ["Sql", "Rows", "Joining", "Views", "Reading", "Chronology", "Actors", "Articles", "Replay", "Rebuild", ""],
        ["Timeline.EmbeddedPostgres"] = [""],
        ["Timeline.Cli"] = ["Postgres", "Invocation", "Printing", "Commands", ""],
        ["Timeline.Web"] = ["Answering", "Problems", "Asking", "Describing", "Guarding", "Watching", "Writes", "Reads", "Serving", ""],
    };

    public static TheoryData<string> Projects { get; } = [.. Repository.Files("src", "*.csproj").Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_folder_uses_only_those_before_it(string project)
    {
        var order = Orders[project];
        var folders = Repository.Files($"src/{project}", "*.cs").Select(file => FolderUse.FolderOf(file[$"src/{project}/".Length..]));
        var backward = FolderUse.Of(project)
            .Where(use => Array.IndexOf(order, use.To) > Array.IndexOf(order, use.From))
            .Select(use => $"{use.Source} uses {use.What} of '{use.To}'")
            .Distinct();

        Assert.Equal(order.Order(StringComparer.Ordinal), folders.Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(backward);
    }

    [Theory]
    [InlineData("Rows/Row.cs", "using Ledger.Reading;", "Reading")]
    [InlineData("Rows/Row.cs", "using static Ledger.Reading.Page;", "Reading")]
    [InlineData("Rows/Row.cs", "using Leaf = Ledger.Reading.Page;", "Reading")]
    [InlineData("Rows/Row.cs", "class Row { Reading.Page? Page { get; } }", "Reading")]
    [InlineData("Rows/Row.cs", "class Row { object Page => new Ledger.Reading.Page(1); }", "Reading")]
    [InlineData("Rows/Row.cs", "class Row { string Name => nameof(Reading.Pages.Index); }", "Reading/Pages")]
    [InlineData("Reading/Pages/Index.cs", "class Index { Page? Of() => null; }", "Reading")]
    [InlineData("Rows/Row.cs", "class Row { int Length => Composition.Most; }", "")]
    public void A_use_is_seen_however_it_is_written(string file, string text, string folder)
    {
        (string, string)[] others =
        [
            ("Reading/Page.cs", "public sealed record Page(int Number);"),
            ("Reading/Pages/Index.cs", "internal static class Index;"),
            ("Composition.cs", "internal static class Composition { public const int Most = 3; }"),
        ];

        var use = Assert.Single(FolderUse.Among("Ledger", [.. others.Where(other => other.Item1 != file), (file, text)]));

        Assert.Equal((file, folder), (use.Source, use.To));
    }

    [Theory]
    [InlineData("class Row { int Page { get; } }")]
    [InlineData("record Row(int Page, int Index);")]
    [InlineData("// As Reading.Page has it.")]
    [InlineData("class Row { object Of(Book book) => book.Reading.Page; }")]
    public void A_name_that_is_also_a_types_is_no_use_of_it(string text) =>
        Assert.Empty(FolderUse.Among("Ledger", [("Reading/Page.cs", "public sealed record Page(int Number);"), ("Rows/Row.cs", text)]));
}
