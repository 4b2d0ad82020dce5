using System.Collections.Immutable;
using CsCheck;
using Timeline.Engine.Events;
using Timeline.Engine.Log;
using Timeline.Projections.Joining;
using Timeline.Projections.Rows;
using Timeline.Projections.Views;

namespace Timeline.Tests.Views;

public sealed class ViewFoldProperties
{
    private static readonly Gen<(ImmutableArray<RecordedEvent> Log, int Cut)> CutHistory =
        HistoryGen.History.SelectMany(log => Gen.Int[0, log.Length].Select(cut => (log, cut)));

    [Fact]
    public void A_log_projected_in_two_pages_gives_the_rows_of_one() =>
        CutHistory.Sample((log, cut) => SameRows(StoredViews.Of(log), StoredViews.Of(log[..cut], log[cut..])));

    [Fact]
    public void A_log_projected_event_by_event_gives_the_rows_of_one_page() =>
        HistoryGen.History.Sample(log => SameRows(StoredViews.Of(log), StoredViews.Of([.. log.Select(e => new[] { e })])));

    [Fact]
    public void Versions_of_a_row_follow_each_other_without_gap_or_overlap_and_the_last_is_open() =>
        CutHistory.Sample((log, cut) =>
        {
            var views = StoredViews.Of(log[..cut], log[cut..]);
            return FollowEachOther(views.Articles) && FollowEachOther(views.Statements) && FollowEachOther(views.Actors)
                && FollowEachOther(views.ArticleActors) && FollowEachOther(views.Decisions)
                && FollowEachOther(views.NameParts) && FollowEachOther(views.NameJoins);
        });

    [Fact]
    public void Rows_as_of_a_position_are_those_of_a_log_that_ends_there() =>
        CutHistory.Sample((log, cut) =>
        {
            var views = StoredViews.Of(log[..cut], log[cut..]);

            foreach (var position in log.SelectMany(e => new[] { e.Position - 1, e.Position }))
            {
                var fold = new ViewFold();

                foreach (var e in log.Where(e => e.Position <= position))
                {
                    fold.Apply(e);
                }

                Assert.Equal(
                    fold.Statements.OrderBy(row => $"{row.Collection} {row.Article} {row.Number}", StringComparer.Ordinal),
                    StoredViews.At(views.Statements, position).OrderBy(row => $"{row.Collection} {row.Article} {row.Number}", StringComparer.Ordinal));
            }
        });

    [Fact]
    public void Names_as_of_a_position_are_those_of_a_log_that_ends_there() =>
        HistoryGen.History.Select(log => log.Where(e => e.Collection == "a").ToImmutableArray()).Sample(log =>
        {
            var views = StoredViews.Of(log);

            foreach (var position in log.Select(e => e.Position))
            {
                var fold = new ViewFold();

                foreach (var e in log.Where(e => e.Position <= position))
                {
                    fold.Apply(e);
                }

                var stored = new NameBook(StoredViews.At(views.Decisions, position).OrderBy(row => row.Position), StoredViews.At(views.NameJoins, position));
                var actors = StoredViews.At(views.Actors, position).ToArray();
                Array.ForEach(actors, actor => stored.Spell(actor.Key, actor.Name, from: 0));
                var folded = fold.Names();

                Assert.All(actors, actor => Assert.Equal(folded.NameOf(folded.KeyOf(actor.Key)), stored.NameOf(stored.KeyOf(actor.Key))));
            }
        });

    [Fact]
    public void A_book_kept_while_the_log_goes_on_is_the_book_made_at_its_end() =>
        HistoryGen.History.Select(log => log.Where(e => e.Collection == "a").ToImmutableArray()).Sample(log =>
        {
            var (kept, made) = (new ViewFold(), new ViewFold());

            foreach (var e in log)
            {
                kept.Apply(e);
                kept.Names();
                made.Apply(e);
            }

            Assert.All(HistoryGen.Names.Select(NameKey.Of), key => Assert.Equal(made.Names().NameOf(made.Names().KeyOf(key)), kept.Names().NameOf(kept.Names().KeyOf(key))));
        });

    [Fact]
    public void Joins_told_at_the_end_from_streams_in_any_order_are_those_told_as_events_came() =>
        HistoryGen.History.Sample(log =>
        {
            var versions = new ViewVersions();

            foreach (var stream in log.GroupBy(e => (e.Collection, e.Stream)).OrderBy(stream => stream.Key.Stream))
            {
                var fold = new ViewFold(versions);

                foreach (var e in stream)
                {
                    fold.Apply(e);
                }
            }

            var families = new NameFamilies();

            foreach (var part in versions.NameParts.All)
            {
                families.Add(part.Row, part.From);
            }

            families.Tell(versions.NameJoins, after: 0);
            var asTheyCame = StoredViews.Of([.. log.Select(e => new[] { e })]);
            return Same(asTheyCame.NameParts, versions.NameParts.All) && Same(asTheyCame.NameJoins, versions.NameJoins.All);
        });

    [Fact]
    public void In_whatever_order_articles_are_captured_the_same_names_are_one_in_the_end() =>
        HistoryGen.History.Select(Gen.Int[0, 1000]).Sample((log, seed) =>
        {
            var rows = log.Where(e => e.Collection == "a").Select(e => e.Data).OfType<ActorsRead>().SelectMany(read => NameParts.Of("a", read.Actors)).ToArray();
            var shuffled = rows.ToArray();
            new Random(seed).Shuffle(shuffled);
            return Groups(rows).SetEquals(Groups(shuffled));
        });

    private static HashSet<string> Groups(NamePartRow[] rows)
    {
        var families = new NameFamilies();

        for (var i = 0; i < rows.Length; i++)
        {
            families.Add(rows[i], i + 1);
        }

        var names = new NameBook([], families.Joins(out _));
        return [.. HistoryGen.Names.Select(NameKey.Of).Distinct().Select(key => string.Join(", ", names.KeysOf(key)))];
    }

    [Fact]
    public void A_collection_has_the_rows_it_would_have_alone() =>
        HistoryGen.History.Sample(log =>
        {
            var alone = StoredViews.Of(log.Where(e => e.Collection == "a"));
            var together = StoredViews.Of(log);

            return Same(alone.Statements, together.Statements.Where(v => v.Row.Collection == "a"))
                && Same(alone.Articles, together.Articles.Where(v => v.Row.Collection == "a"))
                && Same(alone.Actors, together.Actors.Where(v => v.Row.Collection == "a"))
                && Same(alone.Decisions, together.Decisions.Where(v => v.Row.Collection == "a"))
                && Same(alone.NameJoins, together.NameJoins.Where(v => v.Row.Collection == "a"));
        });

    [Fact]
    public void Whatever_people_merge_every_name_leads_to_one_actor_that_leads_to_itself() =>
        HistoryGen.History.Select(log => log.Where(e => e.Collection == "a").ToImmutableArray()).Sample(log =>
        {
            var views = StoredViews.Of(log);
            var names = new NameBook(views.Decisions.Select(version => version.Row), StoredViews.At(views.NameJoins, long.MaxValue - 1));

            return HistoryGen.Names.Select(NameKey.Of).All(key =>
                names.KeyOf(names.KeyOf(key)) == names.KeyOf(key) && names.KeysOf(key).Contains(key));
        });

    private static bool SameRows(StoredViews a, StoredViews b) =>
        Same(a.Articles, b.Articles) && Same(a.Statements, b.Statements) && Same(a.Actors, b.Actors)
        && Same(a.ArticleActors, b.ArticleActors) && Same(a.Decisions, b.Decisions) && Same(a.NameParts, b.NameParts) && Same(a.NameJoins, b.NameJoins);

    private static bool Same<TRow>(IEnumerable<RowVersion<TRow>> a, IEnumerable<RowVersion<TRow>> b) => a.ToHashSet().SetEquals(b) && a.Count() == b.Count();

    private static bool FollowEachOther<TRow>(IEnumerable<RowVersion<TRow>> versions)
        where TRow : notnull =>
        versions.GroupBy(version => StoredViews.KeyOf(version.Row)).All(row =>
        {
            var ordered = row.OrderBy(version => version.From).ToArray();
            return ordered.All(version => version.From < version.Until)
                && ordered[^1].Until == RowVersion.Open
                && ordered.Zip(ordered.Skip(1)).All(pair => pair.First.Until == pair.Second.From);
        });
}
