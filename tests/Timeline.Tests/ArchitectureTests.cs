using System.Text.RegularExpressions;

namespace Timeline.Tests;

/// <summary>
/// text → Extraction → Articles, Actors (deciding) → Events → Log → Projections → Cli, Web: one way, no arrow back. Whole lines are
/// searched, because a full name needs no "using". Which folder of a project may use which is in <see cref="FolderOrderTests"/>.
/// </summary>
public sealed class ArchitectureTests
{
    private const string Storage = "Marten|JasperFx|Npgsql|MediatR";
    private const string InputOutput = "File|Directory|FileStream|Console|Environment|HttpClient|Process|Socket";
    private const string Chance = "SystemClock|IClock|Stopwatch|TimeProvider|Random|Guid|Thread|CurrentCulture|CurrentUICulture";

    // The composition that both hosts share hands the clock on.
    private const string Composition = "src/Timeline.Projections/TimelineServices.cs";

    [Theory]
    [InlineData("src/Timeline.Engine/Dates", Storage + @"|Timeline\.Engine\.(Events|Extraction|Articles|Actors|Log)|Events\.\w|Timeline\.Projections")]
    [InlineData("src/Timeline.Engine/Events", Storage + @"|Timeline\.Engine\.(Extraction|Articles|Actors|Log)|(Extraction|Articles|Log)\.\w|Timeline\.Projections")]
    [InlineData("src/Timeline.Engine/Extraction", Storage + "|" + Chance + @"|Timeline\.Engine\.(Articles|Log)|(Articles|Log)\.\w|Timeline\.Projections|async|Task<")]
    [InlineData("src/Timeline.Engine/Extraction", InputOutput)]
    [InlineData("src/Timeline.Engine/Articles", @"Npgsql\w*|Marten|Timeline\.Projections|SystemClock|Console|File|Directory|select|insert|update|delete")]
    [InlineData("src/Timeline.Engine/Actors", @"Npgsql\w*|Marten|Timeline\.Projections|SystemClock|Console|File|Directory|select|insert|update|delete")]
    [InlineData("src/Timeline.Engine/Log", @"MediatR|Timeline\.Engine\.Extraction|Extraction\.\w|Timeline\.Projections|SystemClock|IClock|Decide|IRequest")]
    [InlineData("src/Timeline.Engine/Log", @"Articles|Article|Actors|Actor")]
    [InlineData("src/Timeline.Engine", @"Timeline\.(Projections|EmbeddedPostgres|Cli|Web)|AspNetCore|Spectre|CommandLine")]
    [InlineData("src/Timeline.Projections", @"SystemClock|IClock|GetCurrentInstant|Stopwatch|TimeProvider", Composition)]
    [InlineData("src/Timeline.Projections", @"IDocumentSession|IDocumentStore|SaveChangesAsync|StartStream|AppendMany|Events\.Append|NewGuid|CaptureArticle|Timeline\.Engine\.Extraction|Timeline\.Cli|AspNetCore|Console")]
    [InlineData("src/Timeline.Projections", @"Timeline\.(EmbeddedPostgres|Cli|Web)")]
    [InlineData("src/Timeline.Web", @"Marten|JasperFx|IDocumentSession|IDocumentStore|View(Fold|Table|Tables|Upkeep|Versions|Writer)|RequestHandler|SystemClock|GetCurrentInstant|Timeline\.(Cli|EmbeddedPostgres)|Spectre|CommandLine|Console|File|Directory|Process")]
    [InlineData("src/Timeline.Web", @"NpgsqlCommand|NpgsqlConnection|CreateCommand|ExecuteReaderAsync|ExecuteNonQueryAsync|select|insert|update|delete")]
    [InlineData("src/Timeline.EmbeddedPostgres", @"Timeline\.(Engine|Projections|Cli|Web)|Marten|JasperFx|MediatR|NodaTime|Console|CommandLine|TIMELINE_(HOME|DB|PG_BIN)|db")]
    [InlineData("src/Timeline.Cli", @"Marten|JasperFx|IDocumentSession|IDocumentStore|Timeline\.Projections\.Views\.View\w+|View(Fold|Table|Tables|Upkeep|Versions|Writer)|RequestHandler")]
    [InlineData("src/Timeline.Cli/Commands", @"NpgsqlCommand|CreateCommand|ExecuteReaderAsync|ExecuteNonQueryAsync")]
    public void A_room_names_nothing_it_may_not_touch(string room, string forbidden, string except = "nothing")
    {
        var files = Sources(room).Where(file => !file.StartsWith(except, StringComparison.Ordinal)).ToArray();
        var offenders =
            from file in files
            from line in Lines(file)
            where Regex.IsMatch(line, $@"\b({forbidden})(?!\w)")
            select $"{file}: {line.Trim()}";

        Assert.NotEmpty(files);
        Assert.Empty(offenders);
    }

    [Fact]
    public void What_a_rule_excepts_is_there()
    {
        Assert.True(File.Exists(Repository.PathTo(Composition)));
    }

    [Fact]
    public void A_decision_reads_no_clock_and_touches_no_session()
    {
        var decisions = Sources("src/Timeline.Engine")
            .Where(file => file.Contains("/Articles/", StringComparison.Ordinal) || file.StartsWith("src/Timeline.Engine/Actors/", StringComparison.Ordinal))
            .Select(file => string.Join('\n', Lines(file)))
            .SelectMany(text => Regex.Matches(text, @"public static ImmutableArray<\w+> Decide\([^{;]*?\)\s*(\{.*?\n    \}|=>.*?;)", RegexOptions.Singleline))
            .Select(match => match.Value)
            .ToArray();

        Assert.NotEmpty(decisions);
        Assert.All(decisions, decision => Assert.DoesNotMatch(@"\b(clock|session|stream|log|await)\b", decision));
    }

    [Fact]
    public void A_folder_is_its_namespace()
    {
        var files = Sources("src").Concat(Sources("tests")).Where(file => !file.EndsWith("Program.cs", StringComparison.Ordinal)).ToArray();

        Assert.True(files.Length > 100);
        Assert.All(files, file =>
        {
            var expected = string.Join('.', file.Split('/')[1..^1]);
            Assert.Equal((file, expected), (file, NamespaceOf(file)));
        });
    }

    /// <summary>Think again above 200 lines; 250 is where thinking ends.</summary>
    [Fact]
    public void No_source_file_is_longer_than_two_hundred_and_fifty_lines()
    {
        var tooLong = Sources("src").Where(file => File.ReadLines(Repository.PathTo(file)).Count() > 250);

        Assert.Empty(tooLong);
    }

    [Theory]
    [InlineData("Manager|Helper|Service|Utils|Base|Dto", @"class|record|struct|interface")]
    [InlineData("Timeline|Event|Date|Version", @"class|record|struct|interface|enum")]
    public void No_type_has_a_name_that_says_nothing_or_shadows_another(string name, string kind)
    {
        var pattern = name.StartsWith("Manager", StringComparison.Ordinal) ? $@"\b({kind}) \w*({name})\b" : $@"\b({kind}) ({name})\b";
        var offenders = from file in Sources("src") from line in Lines(file) where Regex.IsMatch(line, pattern) select $"{file}: {line.Trim()}";

        Assert.Empty(offenders);
    }

    /// <summary>Whoever has this project has nothing else of ours: it speaks of itself alone.</summary>
    [Fact]
    public void Nothing_written_here_depends_on_where_it_was_written()
    {
        // Sockets go to a folder of our own in /tmp, where the user's has too long a path.
        const string Places = @"(?<![\w./])((\.\./)*|/)(work|home|Users|mnt|shared)/|/tmp/(?!timeline)";
        // README.md and its like: a page of ours, or somebody else's note.
        const string Pages = @"\b[A-Z]{4,}\.md\b";
        var files = Sources("src")
            .Concat(Repository.Files(".", "*.md"))
            .Concat(Repository.Files(".", "*.props"))
            .Concat(Repository.Files("src", "*.csproj"))
            .Concat(Repository.Files("src", "*.tsv"))
            .ToArray();
        var offenders =
            from file in files
            from line in File.ReadLines(Repository.PathTo(file))
            where Regex.IsMatch(line, Places) || Regex.Matches(line, Pages).Any(page => !File.Exists(Repository.PathTo(page.Value)))
            select $"{file}: {line.Trim()}";

        Assert.True(files.Length > 100);
        Assert.Empty(offenders);
    }

    private static string[] Sources(string folder) => Repository.Files(folder, "*.cs");

    // What stands after "//" is comment, except in an address.
    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Repository.PathTo(file)).Select(line => Regex.Split(line, "(?<!:)//")[0]);

    private static string? NamespaceOf(string file) =>
        File.ReadLines(Repository.PathTo(file))
            .Select(line => Regex.Match(line, @"^namespace ([\w.]+);"))
            .FirstOrDefault(match => match.Success)?.Groups[1].Value;
}
