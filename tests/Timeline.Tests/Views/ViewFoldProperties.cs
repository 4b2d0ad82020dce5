using System.Collections.Immutable;
using CsCheck;
using Timeline.Engine.Actors;
using Timeline.Engine.Log;
using Timeline.Projections.Actors;
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
                && FollowEachOther(views.ArticleActors) && FollowEachOther(views.Decisions);
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

                var stored = new NameBook(StoredViews.At(views.Decisions, position).OrderBy(row => row.Position));
                var actors = StoredViews.At(views.Actors, position).ToArray();
                Array.ForEach(actors, actor => stored.Spell(actor.Key, actor.Name, from: 0));
                var folded = fold.Names();

                Assert.All(actors, actor => Assert.Equal(folded.NameOf(folded.KeyOf(actor.Key)), stored.NameOf(stored.KeyOf(actor.Key))));
            }
        });

    [Fact]
    public void A_collection_has_the_rows_it_would_have_alone() =>
        HistoryGen.History.Sample(log =>
        {
            var alone = StoredViews.Of(log.Where(e => e.Collection == "a"));
            var together = StoredViews.Of(log);

            return Same(alone.Statements, together.Statements.Where(v => v.Row.Collection == "a"))
                && Same(alone.Articles, together.Articles.Where(v => v.Row.Collection == "a"))
                && Same(alone.Actors, together.Actors.Where(v => v.Row.Collection == "a"))
                && Same(alone.Decisions, together.Decisions.Where(v => v.Row.Collection == "a"));
        });

    [Fact]
    public void Whatever_people_merge_every_name_leads_to_one_actor_that_leads_to_itself() =>
        HistoryGen.History.Select(log => log.Where(e => e.Collection == "a").ToImmutableArray()).Sample(log =>
        {
            var names = new NameBook(StoredViews.Of(log).Decisions.Select(version => version.Row));

            return HistoryGen.Names.Select(NameKey.Of).All(key =>
                names.KeyOf(names.KeyOf(key)) == names.KeyOf(key) && names.KeysOf(key).Contains(key));
        });

    private static bool SameRows(StoredViews a, StoredViews b) =>
        Same(a.Articles, b.Articles) && Same(a.Statements, b.Statements) && Same(a.Actors, b.Actors)
        && Same(a.ArticleActors, b.ArticleActors) && Same(a.Decisions, b.Decisions);

    private static bool Same<TRow>(IEnumerable<RowVersion<TRow>> a, IEnumerable<RowVersion<TRow>> b) => a.ToHashSet().SetEquals(b) && a.Count() == b.Count();

    private static bool FollowEachOther<TRow>(IEnumerable<RowVersion<TRow>> versions)
        where TRow : notnull =>
        versions.GroupBy(version => StoredViews.KeyOf(version.Row)).All(row =>
        {
            var ordered = row.OrderBy(version => version.From).ToArray();
            return ordered.All(version => version.From < version.Until)
                && ordered[^1].Until == ViewTable<TRow>.Open
                && ordered.Zip(ordered.Skip(1)).All(pair => pair.First.Until == pair.Second.From);
        });
}
