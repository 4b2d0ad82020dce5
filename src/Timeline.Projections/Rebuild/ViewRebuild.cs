using Npgsql;
using Timeline.Engine.Log;
using Timeline.Projections.Joining;
using Timeline.Projections.Views;

namespace Timeline.Projections.Rebuild;

/// <summary>
/// Folds a collection's streams, one after the other, into shadows of the views' tables. But for names no row hangs on two streams; so each is folded
/// by itself and forgotten. Of a name the lowest position counts, and which names are one is told at the end.
/// </summary>
/// <param name="to">The last position.</param>
internal sealed class ViewRebuild(NpgsqlConnection connection, string collection, long to)
{
    private const int RowsAtOnce = 5_000;

    private readonly ViewShadow _shadow = new(connection, collection);
    private readonly ViewVersions _versions = new();
    private ViewFold _fold = new();
    private Guid? _stream;
    private int _articles;
    private int _statements;
    private int _articleActors;
    private int _decisions;
    private int _actors;
    private int _names;

    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        await _shadow.BeginAsync(cancellationToken);
        await _shadow.CreateAsync(ViewTables.Articles, cancellationToken);
        await _shadow.CreateAsync(ViewTables.Statements, cancellationToken);
        await _shadow.CreateAsync(ViewTables.Actors, cancellationToken);
        await _shadow.CreateAsync(ViewTables.ArticleActors, cancellationToken);
        await _shadow.CreateAsync(ViewTables.Decisions, cancellationToken);
        await _shadow.CreateAsync(ViewTables.NameParts, cancellationToken);
        await _shadow.CreateAsync(ViewTables.NameJoins, cancellationToken);
    }

    /// <summary>Takes the next event; a stream's come together, and in order.</summary>
    public async Task ApplyAsync(RecordedEvent e, CancellationToken cancellationToken)
    {
        if (e.Stream != _stream)
        {
            if (_versions.Statements.All.Count + _versions.ArticleActors.All.Count >= RowsAtOnce)
            {
                await WriteAsync(cancellationToken);
            }

            _stream = e.Stream;
            _fold = new ViewFold(_versions);
        }

        _fold.Apply(e);
    }

    public async Task EndAsync(CancellationToken cancellationToken)
    {
        await WriteAsync(cancellationToken);
        _actors = await _shadow.WriteAsync(ViewTables.Actors, _versions.Actors, cancellationToken);
        var families = new NameFamilies();

        foreach (var part in _versions.NameParts.All)
        {
            families.Add(part.Row, part.From);
        }

        families.Tell(_versions.NameJoins, after: 0);
        _names = await _shadow.WriteAsync(ViewTables.NameParts, _versions.NameParts, cancellationToken)
            + await _shadow.WriteAsync(ViewTables.NameJoins, _versions.NameJoins, cancellationToken);
    }

    /// <summary>Compares one of <see cref="RebuildViews.Views"/> with what is stored.</summary>
    /// <param name="replaces">Whether rows that differ are replaced.</param>
    /// <returns>How many row versions the log comes to, and which differ.</returns>
    public async Task<(int Rows, Differences Differing)> CompareAsync(string view, bool replaces, CancellationToken cancellationToken)
    {
        var differing = new Differences();

        switch (view)
        {
            case "chronology":
                await CompareAsync(ViewTables.Statements);
                await _shadow.CompareStatementActorsAsync(differing, replaces, cancellationToken);
                await _shadow.CompareMomentsAsync(to, differing, replaces, cancellationToken);
                return (_statements, differing);
            case "articles":
                await CompareAsync(ViewTables.Articles);
                return (_articles, differing);
            default:
                await CompareAsync(ViewTables.Actors);
                await CompareAsync(ViewTables.ArticleActors);
                await CompareAsync(ViewTables.Decisions);
                await CompareAsync(ViewTables.NameParts);
                await CompareAsync(ViewTables.NameJoins);
                return (_actors + _articleActors + _decisions + _names, differing);
        }

        Task CompareAsync<TRow>(ViewTable<TRow> table) => _shadow.CompareAsync(table, differing, replaces, cancellationToken);
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        _articles += await _shadow.WriteAsync(ViewTables.Articles, _versions.Articles, cancellationToken);
        _statements += await _shadow.WriteAsync(ViewTables.Statements, _versions.Statements, cancellationToken);
        _articleActors += await _shadow.WriteAsync(ViewTables.ArticleActors, _versions.ArticleActors, cancellationToken);
        _decisions += await _shadow.WriteAsync(ViewTables.Decisions, _versions.Decisions, cancellationToken);
    }
}
