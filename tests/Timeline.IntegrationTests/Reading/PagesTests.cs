using NodaTime;
using Timeline.Benchmarks.Logs;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Log;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;
using Timeline.Projections.Rows;
using Timeline.Projections.Views;
using static Timeline.IntegrationTests.PostgresTimeline;

namespace Timeline.IntegrationTests.Reading;

/// <summary>Whichever way a page is read (fetching, walking by one index or by many names), it shows what the fold of the log says.</summary>
public sealed class PagesTests : IAsyncLifetime
{
    private const int Events = 2_500;

    // Words of the corpus, each of which has no other form in it.
    private static readonly string[] Sought = ["harbour", "council", "valley", "bridge", "strike"];

    private readonly PostgresTimeline _timeline = new();
    private RecordedEvent[] _log = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _timeline.InitializeAsync();
        var corpus = new Corpus(Collection).OfEvents(Events);

        foreach (var run in Runs(corpus))
        {
            await _timeline.Log.AppendAsync(Collection, run[0].Stream, "tester", run[0].Reason, run.Select(e => e.Data));
        }

        // The actor named most gets so many names that they are looked for one by one.
        await _timeline.Log.AppendAsync(
            Collection, StreamIds.OfActor(Collection, "many"), "tester", "one person",
            Enumerable.Range(1, 9).Select(i => new ActorsMerged(CorpusNames.At(0), CorpusNames.At(i))));

        // Names that articles join, other spellings and surnames alone; some of them until another person of the surname is met.
        for (var i = 20; i < 60; i++)
        {
            var surname = CorpusNames.At(i % 20).Split(' ')[^1];
            string[] names = i % 4 == 0 ? [surname, $"Zoltan {surname}"] : [i % 2 == 0 ? surname : CorpusNames.At(i % 20).Replace("eski", "esky", StringComparison.Ordinal)];
            await _timeline.Given(
                $"joined {i}",
                [
                    new ActorsRead([.. names.Select(name => new ActorRead(name, ActorKind.Person, [], null, []))], "en/1"),
                    .. Enumerable.Range(1, 4).Select(number => Statement(number, speaker: names[0]) with { Mentions = [CorpusNames.At(i), names[^1]] }),
                ]);
        }

        _log = await _timeline.Log.ReadAsync(Collection, 0, long.MaxValue, Cancellation).ToArrayAsync(Cancellation);
    }

    public ValueTask DisposeAsync() => _timeline.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Every_page_of_every_question_is_what_the_fold_says(int seed)
    {
        var random = new Random(seed);
        var (asked, full, walked, joined, worded) = (0, 0, 0, 0, 0);

        for (var i = 0; i < 60; i++)
        {
            var query = Any(random);
            var (expected, manyNames, isJoined) = Fold(query);
            joined += isJoined ? 1 : 0;

            foreach (var isLight in (bool[])[true, false])
            {
                await ForceAsync(query, isLight);
                var shown = await AllPagesAsync(query);
                Assert.True(expected.SequenceEqual(shown), $"{query}, light {isLight}: {string.Join(" ", expected.Take(3))} but {string.Join(" ", shown.Take(3))}");
                asked++;
                full += shown.Count > query.Limit ? 1 : 0;
                walked += query.Text is null && manyNames ? 1 : 0;
                worded += query.Text is not null && shown.Count > 0 ? 1 : 0;
            }
        }

        Assert.True(
            full > 20 && walked > 3 && joined > 3 && worded > 10,
            $"{asked} asked, {full} with several pages, {walked} of an actor of many names, {joined} of one whose names articles join, {worded} for words");
    }

    private static IEnumerable<RecordedEvent[]> Runs(IEnumerable<RecordedEvent> events)
    {
        var run = new List<RecordedEvent>();

        foreach (var e in events)
        {
            if (run.Count > 0 && (run[^1].Stream != e.Stream || run[^1].Reason != e.Reason))
            {
                yield return [.. run];
                run.Clear();
            }

            run.Add(e);
        }

        yield return [.. run];
    }

    private ShowChronology Any(Random random)
    {
        var first = new LocalDate(2012 + random.Next(14), 1 + random.Next(12), 1);
        var between = random.Next(4) switch
        {
            0 => (DayRange?)null,
            1 => DayRange.Of(null, first),
            2 => DayRange.Of(first, null),
            _ => DayRange.Of(first, first.PlusDays(random.Next(900))),
        };
        var limits = new ReadLimits(
            between,
            between is not null && random.Next(2) == 0,
            random.Next(4) == 0 ? first.PlusYears(2) : null,
            random.Next(3) switch
            {
                0 => AsOf.Latest,
                1 => AsOf.At(_log[random.Next(_log.Length / 2, _log.Length)].Position),
                _ => AsOf.At(_log[random.Next(_log.Length - 240, _log.Length)].Position),
            },
            random.Next(4) == 0 ? StatusFilter.All : null);
        var known = _log.Where(e => e.Position <= (limits.AsOf.Position ?? long.MaxValue)).Select(e => e.Data).OfType<StatementRecorded>();
        var speakers = known.Select(s => s.Speaker).OfType<string>().ToArray();
        string[] names = [.. speakers.Take(400), .. speakers.TakeLast(160)];
        var name = random.Next(3) == 0 ? CorpusNames.At(0) : names[random.Next(names.Length)];
        var query = new ShowChronology(Collection, limits, Limit: 7, Form: random.Next(5) == 0 ? StatementForm.Quote : null, Text: random.Next(3) == 0 ? Sought[random.Next(Sought.Length)] : null);

        return random.Next(4) switch
        {
            0 => query,
            1 => query with { Speaker = name },
            2 => query with { About = name },
            _ => query with { Actor = name },
        };
    }

    /// <summary>Ids of the statements that a fold of the log keeps, in order; at most a few pages of them.</summary>
    private (List<string> Ids, bool ManyNames, bool IsJoined) Fold(ShowChronology query)
    {
        var position = query.Limits.AsOf.Position ?? long.MaxValue;
        var fold = new ViewFold();

        foreach (var e in _log.TakeWhile(e => e.Position <= position))
        {
            fold.Apply(e);
        }

        var names = fold.Names();
        var actor = Named(query) is { } name ? names.KeyOf(NameKey.Of(name)) : null;
        return (
            [
                .. fold.Statements
                    .Where(query.Limits.Include)
                    .Where(row => query.Text is not { } word || row.Words.Contains(word, StringComparison.Ordinal))
                    .Where(row => query.Form is null || row.Form == query.Form)
                    .Where(row => actor is null || (query.About is null && Says(row)) || (query.Speaker is null && Mentions(row)))
                    .OrderBy(StatementOrder.Of)
                    .Select(row => StatementView.IdOf(row.Article, row.Number))
                    .Take(MaxPages * query.Limit),
            ],
            actor is not null && names.NamesOf(actor).All.Length > 8,
            actor is not null && names.NamesOf(actor).All.Any(key => names.JoinOf(key) is not null));

        bool Says(StatementRow row) => row.Speaker is not null && names.KeyOf(row.Article, row.Speaker) == actor;
        bool Mentions(StatementRow row) => row.Mentions.Any(mention => names.KeyOf(row.Article, mention) == actor);
    }

    private const int MaxPages = 4;

    private static string? Named(ShowChronology query) => query.Actor ?? query.Speaker ?? query.About;

    private async Task ForceAsync(ShowChronology query, bool isLight)
    {
        if (Named(query) is { } name)
        {
            var page = await _timeline.Ask(query); // so that the book is there
            var names = _timeline.Service<NameBooks>().Expect(Collection, AsOf.At(page.Position)) ?? throw new InvalidOperationException("No book.");
            names.Weigh(names.KeyOf(NameKey.Of(name)), isLight, page.Position);
        }
    }

    private async Task<List<string>> AllPagesAsync(ShowChronology query)
    {
        var ids = new List<string>();
        var page = await _timeline.Ask(query);
        ids.AddRange(page.Statements.Select(s => s.Id));

        for (var i = 1; i < MaxPages && page.Next is { } next && ChronologyCursor.TryParse(next, out var cursor); i++)
        {
            page = await _timeline.Ask(cursor.Query with { After = cursor, Limit = query.Limit });
            ids.AddRange(page.Statements.Select(s => s.Id));
        }

        return ids;
    }
}
