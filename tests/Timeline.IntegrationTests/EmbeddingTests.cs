using MediatR;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Timeline.Engine.Articles;
using Timeline.Projections;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;

namespace Timeline.IntegrationTests;

/// <summary>The README's program is this one.</summary>
public sealed class EmbeddingTests : IAsyncLifetime
{
    private readonly TestDatabase _database = new();

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

#pragma warning disable RS0030, xUnit1051 // A host names the system clock, and the example is as short as it can be.
    [Fact]
    public async Task The_program_in_the_readme_captures_and_asks()
    {
        var dataSource = _database.DataSource;
        const string text = "HARBOUR, May 5, 1987 — “The bridge is closed,” Maria Lind said.";

        // README
        var services = new ServiceCollection().AddTimeline(dataSource, SystemClock.Instance);
        await using var provider = services.BuildServiceProvider();
        var timeline = provider.GetRequiredService<IMediator>();

        await timeline.Send(new CaptureArticle(
            "harbour", "bridge.txt", ArticleText.Of("bridge.txt", text), Published: null, Title: null, Publisher: null, Url: null, By: "ann"));
        var page = await timeline.Send(new ShowChronology("harbour", ReadLimits.None));
        // end

        Assert.Equal("Maria Lind", Assert.Single(page.Statements).Speaker);
    }
#pragma warning restore RS0030, xUnit1051

    [Fact]
    public void The_readme_shows_that_program()
    {
        var lines = File.ReadLines(Repository.PathTo("tests/Timeline.IntegrationTests/EmbeddingTests.cs"))
            .SkipWhile(line => line.Trim() != "// README")
            .Skip(1)
            .TakeWhile(line => line.Trim() != "// end")
            .Select(line => line.Length > 8 ? line[8..] : line);

        Assert.Equal(string.Join('\n', lines) + "\n", Repository.CodeOn("README.md", "csharp"));
    }
}
