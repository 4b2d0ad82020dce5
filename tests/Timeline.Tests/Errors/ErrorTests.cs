using System.Text.RegularExpressions;
using Timeline.Engine.Articles;
using Timeline.Engine.Errors;
using Timeline.Projections.Reading;

namespace Timeline.Tests.Errors;

/// <summary>Errors speak of the library, carry their facts, and leave it to each program to word the remedy.</summary>
public sealed class ErrorTests
{
    private static readonly Type[] Public = [.. typeof(TimelineException).Assembly.GetExportedTypes(), .. typeof(NotFoundException).Assembly.GetExportedTypes()];

    public static TheoryData<string, string> ForeignWords => new()
    {
        { "a command", @"\btimeline [a-z]" },
        // A whole literal is an argument of PostgreSQL's programs or npm, which EmbeddedPostgres runs.
        { "an option", @"(?<!"")--[a-z]|--[a-z-]+[^a-z""=-]" },
        { "a request", @"\b(GET|POST|PUT|DELETE) |/api/|/problems/|/openapi|/health|If-Match|Idempotency-Key|\bHTTP\b" },
        { "a variable of the environment", @"\bTIMELINE_[A-Z]" },
    };

    [Theory]
    [MemberData(nameof(ForeignWords))]
    public void No_message_of_the_library_names_what_only_a_host_has(string what, string pattern)
    {
        string[] projects = ["Timeline.Engine", "Timeline.Projections", "Timeline.EmbeddedPostgres"];
        string[] files = [.. projects.SelectMany(project => Repository.Files($"src/{project}", "*.cs"))];
        var offenders =
            from file in files
            from line in File.ReadLines(Repository.PathTo(file)).Select(line => Regex.Split(line, "(?<!:)//")[0])
            where Regex.IsMatch(line, pattern)
            select $"{file} names {what}: {line.Trim()}";

        Assert.True(files.Length > 100);
        Assert.Empty(offenders);
    }

    [Fact]
    public void Only_the_embedded_server_has_options_to_give_to_other_programs()
    {
        var offenders =
            from file in (string[])[.. Repository.Files("src/Timeline.Engine", "*.cs"), .. Repository.Files("src/Timeline.Projections", "*.cs")]
            from line in File.ReadLines(Repository.PathTo(file))
            where Regex.IsMatch(line, @"""--[a-z]")
            select $"{file}: {line.Trim()}";

        Assert.Empty(offenders);
    }

    [Fact]
    public void An_error_carries_as_members_all_that_it_was_made_of()
    {
        var errors = Public.Where(type => type.IsSubclassOf(typeof(TimelineException)) && !type.IsAbstract).ToArray();
        var lost =
            from type in errors
            from parameter in type.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            where !type.GetProperties().Any(property => property.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase) && property.PropertyType == parameter.ParameterType)
            select $"{type.Name} has no {parameter.Name}";

        Assert.True(errors.Length > 15);
        Assert.Empty(lost);
    }

    [Fact]
    public void Every_error_of_the_library_is_of_one_family() =>
        Assert.All(Public.Where(type => type.IsSubclassOf(typeof(Exception))), type => Assert.True(type.IsAssignableTo(typeof(TimelineException)), type.Name));

    [Fact]
    public void A_message_is_what_was_found_and_then_the_remedy()
    {
        var error = new StatementChangedException(new(Remedies.Article, 8), 4, 5);

        Assert.Equal("Statement 3f2a9c1b#8 changed at position 5, but this correction is based on position 4.", error.Finding);
        Assert.Equal(new DecideAgain(new(Remedies.Article, 8)), error.Remedy);
        Assert.Equal($"{error.Finding} See what changed with ShowHistory, then decide again.", error.Message);
    }

    [Fact]
    public void There_is_a_sample_of_every_remedy() => Assert.Equivalent(Remedies.Types, Remedies.All.Select(remedy => remedy.GetType()).Distinct(), strict: true);

    [Fact]
    public void A_remedy_names_commands_and_queries_that_exist() =>
        Assert.All(Remedies.All, remedy => Assert.All(
            Regex.Matches(remedy.Sentence, @"\b[A-Z][a-z]+[A-Z]\w+\b").Select(name => name.Value),
            name => Assert.Contains(name, Public.Select(type => type.Name))));
}
