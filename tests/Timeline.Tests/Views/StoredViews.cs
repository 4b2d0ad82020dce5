using Timeline.Engine.Log;
using Timeline.Projections.Joining;
using Timeline.Projections.Rows;
using Timeline.Projections.Views;

namespace Timeline.Tests.Views;

/// <summary>The views' tables as lists: what the stored projection does page by page, without a database.</summary>
internal sealed class StoredViews
{
    public List<RowVersion<ArticleRow>> Articles { get; } = [];

    public List<RowVersion<StatementRow>> Statements { get; } = [];

    public List<RowVersion<ActorRow>> Actors { get; } = [];

    public List<RowVersion<ArticleActorRow>> ArticleActors { get; } = [];

    public List<RowVersion<ActorDecisionRow>> Decisions { get; } = [];

    public List<RowVersion<NamePartRow>> NameParts { get; } = [];

    public List<RowVersion<NameJoinRow>> NameJoins { get; } = [];

    public static StoredViews Of(params IEnumerable<RecordedEvent>[] pages)
    {
        var views = new StoredViews();

        foreach (var page in pages)
        {
            views.Apply(page);
        }

        return views;
    }

    public static object KeyOf(object row) => row switch
    {
        ArticleRow a => (a.Collection, a.Article),
        StatementRow s => (s.Collection, s.Article, s.Number),
        ActorRow n => (n.Collection, n.Key),
        ArticleActorRow f => (f.Collection, f.Article, f.Key),
        ActorDecisionRow d => (d.Collection, d.Position),
        NamePartRow p => p,
        NameJoinRow j => (j.Collection, j.Key, j.Rule),
        _ => throw new ArgumentOutOfRangeException(nameof(row)),
    };

    /// <summary>Rows that hold at a position.</summary>
    public static IEnumerable<TRow> At<TRow>(IEnumerable<RowVersion<TRow>> versions, long position) =>
        versions.Where(version => version.From <= position && version.Until > position).Select(version => version.Row);

    private void Apply(IEnumerable<RecordedEvent> page)
    {
        if (!page.Any())
        {
            return;
        }

        var versions = new ViewVersions();
        var fold = new ViewFold(versions);
        var statements = At(Statements, long.MaxValue - 1).ToLookup(row => (row.Collection, row.Article));

        foreach (var article in At(Articles, long.MaxValue - 1))
        {
            fold.Resume(article, statements[(article.Collection, article.Article)]);
        }

        foreach (var e in page)
        {
            fold.Apply(e);
        }

        Store(Articles, versions.Articles);
        Store(Statements, versions.Statements);
        Store(ArticleActors, versions.ArticleActors);
        Store(Decisions, versions.Decisions);
        AddNew(Actors, versions.Actors.All);
        var families = new NameFamilies();

        foreach (var part in NameParts.Concat(versions.NameParts.All))
        {
            families.Add(part.Row, part.From);
        }

        families.Tell(versions.NameJoins, page.First().Position - 1);
        AddNew(NameParts, versions.NameParts.All);
        Store(NameJoins, versions.NameJoins);
    }

    private static void AddNew<TRow>(List<RowVersion<TRow>> stored, IEnumerable<RowVersion<TRow>> versions)
        where TRow : notnull =>
        stored.AddRange(versions.Where(version => !stored.Any(row => KeyOf(row.Row).Equals(KeyOf(version.Row)))).ToArray());

    private static void Store<TKey, TRow>(List<RowVersion<TRow>> stored, RowVersions<TKey, TRow> rows)
        where TKey : notnull
        where TRow : notnull
    {
        foreach (var first in rows.First)
        {
            var open = stored.FindIndex(version => version.Until == RowVersion.Open && KeyOf(version.Row).Equals(KeyOf(first.Row)));

            if (open >= 0)
            {
                stored[open] = stored[open] with { Until = first.From };
            }
        }

        stored.AddRange(rows.All);
    }
}
