using MediatR;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Timeline.Engine.Articles;
using Timeline.Projections;

namespace Timeline.IntegrationTests;

/// <summary>The program on the page about many articles is this one.</summary>
public sealed class BulkEmbeddingTests(TestDatabase database) : IClassFixture<TestDatabase>
{
#pragma warning disable RS0030, xUnit1051 // A host names the system clock, and the example is as short as it can be.
    [Fact]
    public async Task The_program_on_the_page_captures_a_folder()
    {
        var folder = Directory.CreateTempSubdirectory("timeline-bulk-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "bridge.txt"), "HARBOUR, May 5, 1987 — “The bridge is closed,” Maria Lind said.");
        await File.WriteAllTextAsync(Path.Combine(folder, "empty.txt"), "");
        await using var provider = new ServiceCollection().AddTimeline(database.DataSource, SystemClock.Instance).BuildServiceProvider();
        var timeline = provider.GetRequiredService<IMediator>();
        var said = new List<string>();

        // docs/bulk.md
        var articles = Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(path => new ArticleInput(
            path, async cancellation => ArticleText.Decode(path, await File.ReadAllBytesAsync(path, cancellation))));

        await foreach (var outcome in await timeline.Send(new CaptureArticles("harbour", articles.ToAsyncEnumerable(), By: "ann")))
        {
            Console.WriteLine(outcome.Refusal?.Message ?? $"{outcome.Name}: {outcome.Captured?.Statements.Count()} new statements");
        }
        // end

        await foreach (var outcome in await timeline.Send(new CaptureArticles("harbour", articles.ToAsyncEnumerable(), By: "ann")))
        {
            said.Add(outcome.Refusal?.Message ?? $"{Path.GetFileName(outcome.Name)}: {outcome.Captured?.Events.Length}");
        }

        Directory.Delete(folder, recursive: true);
        Assert.Equal(["bridge.txt: 0", $"Cannot capture '{Path.Combine(folder, "empty.txt")}': it is empty."], said);
    }
#pragma warning restore RS0030, xUnit1051

    [Fact]
    public void The_page_shows_that_program()
    {
        var lines = File.ReadLines(Repository.PathTo("tests/Timeline.IntegrationTests/BulkEmbeddingTests.cs"))
            .SkipWhile(line => line.Trim() != "// docs/bulk.md")
            .Skip(1)
            .TakeWhile(line => line.Trim() != "// end")
            .Select(line => line.Length > 8 ? line[8..] : line);

        Assert.Equal(string.Join('\n', lines) + "\n", Repository.CodeOn("docs/bulk.md", "csharp"));
    }
}
