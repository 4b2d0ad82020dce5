using System.Text.RegularExpressions;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Timeline.Engine.Actors;
using Timeline.Engine.Articles;
using Timeline.Engine.Dates;
using Timeline.Engine.Errors;
using Timeline.Engine.Events;
using Timeline.Engine.Log;
using Timeline.Projections;
using Timeline.Projections.Actors;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;
using Timeline.Projections.Replay;
using Timeline.Web;

namespace Timeline.IntegrationTests;

/// <summary>Runs what the page on embedding shows after its program: what is between <c>// page</c> and <c>// end</c>, in the page's order.</summary>
public sealed class EmbeddingPageTests : IAsyncLifetime
{
    private readonly TestDatabase _database = new();
    private ServiceProvider? _provider;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IMediator Timeline => (_provider ?? throw new InvalidOperationException("Not initialised.")).GetRequiredService<IMediator>();

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
#pragma warning disable RS0030 // A host names the system clock.
        _provider = new ServiceCollection().AddTimeline(_database.DataSource, SystemClock.Instance)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
#pragma warning restore RS0030
    }

    public async ValueTask DisposeAsync()
    {
        await (_provider?.DisposeAsync() ?? ValueTask.CompletedTask);
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_timeline_is_read_page_by_page()
    {
        var (timeline, cancellationToken) = (Timeline, Cancellation);
        await CaptureAsync("“The bridge is closed,” Maria Lind said. “Nobody may cross it,” Maria Lind said. The bridge collapsed in June 1987.");
        var read = new List<StatementView>();

        // page
        var spring = ReadLimits.None with { Between = DayRange.Parse("1987-03..1987-05"), Undated = true };

        for (var query = new ShowChronology("harbour", spring, Speaker: "Maria Lind", Limit: 1); query is not null;)
        {
            var page = await timeline.Send(query, cancellationToken);
            read.AddRange(page.Statements);
            query = page.Next is { } next && ChronologyCursor.TryParse(next, out var cursor) ? cursor.Query with { After = cursor } : null;
        }
        // end

        Assert.Equal(["The bridge is closed,", "Nobody may cross it,"], read.Select(statement => statement.Words.Trim('“', '”')));
    }

    [Fact]
    public async Task An_actor_is_seen_as_of_an_earlier_answer()
    {
        var (timeline, cancellationToken) = (Timeline, Cancellation);
        await CaptureAsync("“The bridge is closed,” the mayor, Maria Lind, said. Lind was elected in 1985.");
        var page = await timeline.Send(new ShowChronology("harbour", ReadLimits.None), cancellationToken);
        await CaptureAsync("“It was safe,” Maria Lind said.");

        // page
        var then = ReadLimits.None with { AsOf = AsOf.At(page.Position) };
        var mayor = await timeline.Send(new ShowActor("harbour", "Lind", then), cancellationToken);
        // end

        Assert.Equal(("Maria Lind", page.Position), (mayor.Name, mayor.Position));
        Assert.Single(mayor.SaidBy);
    }

    [Fact]
    public async Task A_comparison_tells_what_was_changed_and_why()
    {
        var (timeline, cancellationToken) = (Timeline, Cancellation);
        await CaptureAsync("“The bridge is closed,” Maria Lind said.");
        var earlier = await timeline.Send(new ShowChronology("harbour", ReadLimits.None), cancellationToken);
        var first = StatementId.Parse(earlier.Statements[0].Id);
        await timeline.Send(new DisputeStatement("harbour", first, new Cause("ben", "it was open")), cancellationToken);
        var later = await timeline.Send(new ShowChronology("harbour", ReadLimits.None), cancellationToken);
        var changes = new List<string>();

        // page
        if (ClockLimit.TryParse(Clock.Recorded, $"{earlier.Position}", out var from) && ClockLimit.TryParse(Clock.Recorded, $"{later.Position}", out var to))
        {
            var diff = await timeline.Send(new DiffChronology("harbour", from, to, AsOf.Latest), cancellationToken);
            changes.AddRange(diff.Changes.Select(change => $"{change.Change} by {change.By}: {change.Reason}"));
        }
        // end

        Assert.Equal(["disputed by ben: it was open"], changes);
    }

    [Fact]
    public async Task A_correction_is_refused_when_somebody_was_there_first()
    {
        var (timeline, cancellationToken) = (Timeline, Cancellation);
        await CaptureAsync("“The bridge is closed,” Maria Lind said.");
        var page = await timeline.Send(new ShowChronology("harbour", ReadLimits.None), cancellationToken);
        var statement = page.Statements[0];
        var (recorded, refused) = (new List<long?>(), new List<long>());

        for (var i = 0; i < 2; i++)
        {
            // page
            var id = StatementId.Parse(statement.Id);
            var cause = new Cause(By: "ann", Reason: "the log book says so", SeenPosition: statement.Changed);

            try
            {
                var date = ImpreciseDate.Parse("1987-04-28");
                var redate = new RedateStatement("harbour", id, StatementClock.Happened, date, cause);
                recorded.Add((await timeline.Send(redate, cancellationToken)).Position);
            }
            catch (StatementChangedException e)
            {
                refused.Add(e.Changed); // somebody was there first: show what stands now, and let a person decide again
            }
            // end
        }

        Assert.Equal(Assert.Single(recorded), Assert.Single(refused));
    }

    [Fact]
    public async Task Two_names_become_one_actor()
    {
        var (timeline, cancellationToken) = (Timeline, Cancellation);
        await CaptureAsync("“The bridge is closed,” Maria Lind said. “It was safe,” the engineer Karl Holm said.");

        // page
        var kept = await timeline.Send(new FindActor("harbour", "Maria Lind"), cancellationToken);
        var other = await timeline.Send(new FindActor("harbour", "Karl Holm", AsWritten: true), cancellationToken);
        await timeline.Send(new MergeActors("harbour", kept, other, new Cause("ann", "a pseudonym")), cancellationToken);
        // end

        Assert.Equal("Maria Lind", (await timeline.Send(new FindActor("harbour", "Karl Holm"), cancellationToken)).Name);
    }

    [Fact]
    public async Task A_program_serves_its_timeline()
    {
        var (dataSource, cancellationToken) = (_database.DataSource, Cancellation);
        await CaptureAsync("“The bridge is closed,” Maria Lind said.");
        var clock = new NodaTime.Testing.FakeClock(Instant.FromUtc(1987, 5, 6, 0, 0));

        // page
        var options = new WebServerOptions([new Uri("http://127.0.0.1:0")], clock);
        await using var server = await WebServer.StartAsync(dataSource, options, cancellationToken);
        using var client = new HttpClient { BaseAddress = server.Urls[0] };
        var answer = await client.GetStringAsync("/api/collections/harbour/statements", cancellationToken);
        // end

        Assert.Contains("The bridge is closed,", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_sent_again_with_its_key_is_recorded_once()
    {
        var (timeline, cancellationToken) = (Timeline, Cancellation);
        await CaptureAsync("“The bridge is closed,” Maria Lind said.");
        var statement = (await timeline.Send(new ShowChronology("harbour", ReadLimits.None), cancellationToken)).Statements[0];
        var id = StatementId.Parse(statement.Id);

        // page
        var key = new RequestKey("5f0c2b1e-7d53-4a0e-9c86-2f1d3b7a9e10", $"accept {statement.Id}, seen at {statement.Changed}");
        var accept = new AcceptStatement("harbour", id, new Cause("ann", "checked", statement.Changed) { Key = key });
        var first = await timeline.Send(accept, cancellationToken);
        var again = await timeline.Send(accept, cancellationToken); // as if the first answer had been lost
        // end

        Assert.Equal((first.Position, false, true), (again.Position, first.IsReplayed, again.IsReplayed));
    }

    [Fact]
    public async Task A_program_has_words_of_its_own_for_what_to_do()
    {
        var (timeline, told, cancellationToken) = (Timeline, new List<string>(), Cancellation);
        await CaptureAsync("“The bridge is closed,” Maria Lind said.");

        // page
        try
        {
            await timeline.Send(new ShowActor("harbour", "Lindt", ReadLimits.None), cancellationToken);
        }
        catch (TimelineException e)
        {
            told.Add(e.Remedy switch
            {
                SeeActors => $"{e.Finding} Choose one from the list on the left.",
                _ => e.Message,
            });
        }
        // end

        Assert.Equal(["There is no actor 'Lindt' in collection 'harbour'. Choose one from the list on the left."], told);
    }

    [Fact]
    public async Task A_host_keeps_the_views_up_before_anybody_asks()
    {
        using var upkeep = new ViewsUpToDate(Timeline);
        await upkeep.StartAsync(Cancellation);
        await CaptureAsync("“The bridge is closed,” Maria Lind said.");

        while (await CountWrittenAsync() == 0)
        {
            await Task.Delay(50, Cancellation);
        }

        await upkeep.StopAsync(Cancellation);
    }

    [Fact]
    public void The_page_shows_what_runs_here()
    {
        string[] files = ["EmbeddingPageTests.cs", "ViewsUpToDate.cs"];
        var source = string.Concat(files.Select(file => File.ReadAllText(Repository.PathTo($"tests/Timeline.IntegrationTests/{file}")).ReplaceLineEndings("\n")));
        var shown = Regex.Matches(source, @"^ *// page\n(.*?)^ *// end\n", RegexOptions.Singleline | RegexOptions.Multiline).Select(match => Unindented(match.Groups[1].Value));

        Assert.Equal(shown, Repository.AllCodeOn("docs/embedding.md", "csharp").Skip(1));
    }

    private static string Unindented(string code)
    {
        var indent = Regex.Match(code, "^ *").Length;
        return Regex.Replace(code, $"^ {{{indent}}}", "", RegexOptions.Multiline);
    }

    private Task<CapturedArticle> CaptureAsync(string text) => Timeline.Send(
        new CaptureArticle("harbour", "bridge.txt", ArticleText.Of("bridge.txt", text), ImpreciseDate.Parse("1987-05-05"), null, null, null, "ann"),
        Cancellation);

    private async Task<long> CountWrittenAsync()
    {
        await using var command = _database.DataSource.CreateCommand("select count(*) from timeline.mt_event_progression where name like 'Views:%' and last_seq_id > 0");
        return await command.ExecuteScalarAsync(Cancellation) is long count ? count : 0;
    }
}
