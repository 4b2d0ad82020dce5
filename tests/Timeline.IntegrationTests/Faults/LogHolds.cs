using System.Collections.Immutable;
using Timeline.Engine.Articles;
using Timeline.Projections.Sql;

namespace Timeline.IntegrationTests.Faults;

/// <summary>What the log says became of each write: that of which its client was told, once, and of any other write all or nothing.</summary>
internal sealed class LogHolds(PostgresTimeline timeline, Ground ground)
{
    private const int ProblemsTold = 10;

    private readonly List<string> _problems = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task AssertAsync(IReadOnlyCollection<Written> written)
    {
        var log = await timeline.DataSource
            .Command("select coalesce(user_name, ''), stream_id, version, seq_id, type, xmin::text from timeline.mt_events where type <> 'tombstone' order by seq_id")
            .ReadAsync(r => new Logged(r.GetString(0), r.GetGuid(1), r.GetInt64(2), r.GetInt64(3), r.GetString(4), r.GetString(5)), Cancellation);
        var by = log.ToLookup(e => e.By);

        foreach (var one in written)
        {
            Look(one, [.. by[one.Write.By]]);
        }

        foreach (var one in written.Where(one => one.Write.Kind is WriteKind.Reread && by.Contains(one.Write.By)))
        {
            await LookAtRereadAsync(one.Write, [.. by[one.Write.By]]);
        }

        foreach (var stream in log.GroupBy(e => e.Stream))
        {
            LookAtStream([.. stream]);
        }

        var writers = written.Select(one => one.Write.By).Append(Ground.By).ToHashSet();
        _problems.AddRange(log.Where(e => !writers.Contains(e.By)).Select(e => $"{e} was recorded by nobody"));
        await LookAtTextsAsync();
        Assert.True(_problems.Count == 0, $"{_problems.Count} problems:\n{string.Join('\n', _problems.Take(ProblemsTold))}");
    }

    /// <summary>Whether a write that its client left, or was stopped, was recorded all the same.</summary>
    public async Task<int> CountUntoldAsync(IReadOnlyCollection<Written> written)
    {
        var names = await timeline.DataSource.Command("select distinct user_name from timeline.mt_events where user_name is not null").ReadAsync(r => r.GetString(0), Cancellation);
        return written.Count(one => one.Outcome is { Fate: Fate.Left or Fate.Stopped, Told.IsEmpty: true } && names.Contains(one.Write.By));
    }

    private void Look(Written one, ImmutableArray<Logged> logged)
    {
        var (write, outcome) = one;
        var streams = logged.GroupBy(e => e.Stream).ToDictionary(stream => stream.Key, stream => stream.ToImmutableArray());

        foreach (var told in outcome.Told)
        {
            var events = told.Stream is { } id ? streams.GetValueOrDefault(id, []) : logged;

            if (!told.Types.SequenceEqual(events.Select(e => e.Type)) || (told.Position is { } position && events[^1].Position != position))
            {
                Problem(one, $"was told of {string.Join(' ', told.Types)} up to {told.Position}", events);
            }
        }

        if (outcome.Fate is Fate.Refused && logged.Length > 0)
        {
            Problem(one, "was refused", logged);
        }

        foreach (var (stream, events) in streams)
        {
            if (events.Select(e => e.Transaction).Distinct().Count() > 1 || events[^1].Version - events[0].Version != events.Length - 1)
            {
                Problem(one, "should be in one piece", events);
            }

            if (outcome.Fate is Fate.Answered && !outcome.Told.Any(told => (told.Stream ?? stream) == stream))
            {
                Problem(one, "was told of less", events);
            }

            if (!IsWhole(write, stream, [.. events.Select(e => e.Type)]))
            {
                Problem(one, "should be whole", events);
            }
        }
    }

    private bool IsWhole(Write write, Guid stream, ImmutableArray<string> types) => write.Kind switch
    {
        WriteKind.Capture or WriteKind.CaptureAgain or WriteKind.CaptureMany => types is ["article_seen_again"] || (ground.FirstsOf(stream) is { } firsts && types.SequenceEqual(firsts)),
        WriteKind.Separate => types.All(type => type == "actors_separated"),
        WriteKind.Reread => true, // looked at below
        _ => types is [var type] && type == write.EventType,
    };

    /// <summary>What a reread records hangs on what the article was before it.</summary>
    private async Task LookAtRereadAsync(Write write, ImmutableArray<Logged> logged)
    {
        Article? article = null;

        await foreach (var e in timeline.Log.ReadStreamAsync(write.Collection, write.Article, logged[0].Position - 1, Cancellation))
        {
            article = Article.Fold(article, e);
        }

        var text = await timeline.Log.Texts.FindAsync(write.Collection, write.Article, Cancellation);
        var expected = RereadArticleHandler.Decide(article!, text ?? "").Select(Stored.NameOf);

        if (!expected.SequenceEqual(logged.Select(e => e.Type)))
        {
            _problems.Add($"{write} should have recorded {string.Join(' ', expected)}, and the log has {string.Join(' ', logged)}");
        }
    }

    private void LookAtStream(ImmutableArray<Logged> stream)
    {
        if (!stream.Select(e => e.Version).SequenceEqual(Enumerable.Range(1, stream.Length).Select(version => (long)version)))
        {
            _problems.Add($"versions of {stream[0].Stream} are {string.Join(' ', stream.Select(e => e.Version))}");
        }

        if (ground.FirstsOf(stream[0].Stream) is { } firsts
            && (!stream.Take(firsts.Length).Select(e => e.Type).SequenceEqual(firsts) || stream.Take(firsts.Length).DistinctBy(e => (e.By, e.Transaction)).Count() > 1))
        {
            _problems.Add($"{stream[0].Stream} should begin with {string.Join(' ', firsts)}, and begins with {string.Join(' ', stream.Take(firsts.Length))}");
        }
    }

    private async Task LookAtTextsAsync()
    {
        _problems.AddRange(await timeline.DataSource
            .Command("""
                select 'there is no text for ' || stream_id from timeline.mt_events e
                where type = 'article_captured' and not exists (select from timeline.article_texts t where t.collection = e.tenant_id and t.digest = e.data ->> 'digest')
                union all
                select 'the stream ' || id || ' says it has ' || version || ' events' from timeline.mt_streams s
                where version <> (select count(*) from timeline.mt_events e where e.stream_id = s.id and e.tenant_id = s.tenant_id)
                  and not exists (select from timeline.mt_events e where e.stream_id = s.id and e.type = 'tombstone')
                """)
            .ReadAsync(r => r.GetString(0), Cancellation));
    }

    private void Problem(Written one, string what, ImmutableArray<Logged> logged) =>
        _problems.Add($"{one.Write} {what}, and the log has {(logged.IsEmpty ? "nothing" : string.Join(' ', logged))}; {one.Outcome}");

    private sealed record Logged(string By, Guid Stream, long Version, long Position, string Type, string Transaction)
    {
        public override string ToString() => $"{Type}@{Position} (version {Version}, transaction {Transaction}, by {By})";
    }
}
