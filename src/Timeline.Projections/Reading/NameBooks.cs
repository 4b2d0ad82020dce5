using System.Collections.Concurrent;
using Npgsql;
using Timeline.Projections.Joining;
using Timeline.Projections.Rows;
using Timeline.Projections.Sql;
using Timeline.Projections.Views;

namespace Timeline.Projections.Reading;

/// <summary>
/// Keeps the name books of the last reads. What was decided and joined up to a position never changes, so a book is good for every read that finds the
/// same <see cref="NamesAt"/>; a read begins with the book it expects and learns from the answer whether it was the right one.
/// </summary>
internal sealed class NameBooks(NpgsqlDataSource dataSource)
{
    private const int MaxCollections = 64;
    private const int MaxBooks = 16;

    private readonly ConcurrentDictionary<string, Shelf> _shelves = new(StringComparer.Ordinal);

    /// <summary>The book that a read as of this limit probably wants; null when nothing is known of the collection.</summary>
    public NameBook? Expect(string collection, AsOf asOf) =>
        _shelves.TryGetValue(collection, out var shelf) ? shelf.At(asOf.Position ?? long.MaxValue) : null;

    public async Task<NameBook> LoadAsync(string collection, ReadAt at, CancellationToken cancellationToken)
    {
        if (_shelves.TryGetValue(collection, out var shelf) && shelf.Has(at.Names))
        {
            return shelf.At(at.Names.Decided);
        }

        var table = ViewTables.Decisions;
        var decisions = await dataSource
            .Command($"select {table.ColumnList} from {table.FullName} where collection = $1 and position <= $2 order by position", collection, at.Position)
            .ReadAsync(table.Read, cancellationToken);

        var joined = ViewTables.NameJoins;
        var joins = await dataSource
            .Command(
                $"select {joined.ColumnList}, from_position, until_position from {joined.FullName} where collection = $1 and from_position <= $2 order by from_position, key, rule",
                collection, at.Position)
            .ReadAsync(r => new RowVersion<NameJoinRow>(joined.Read(r), r.GetInt64(r.FieldCount - 2), r.GetInt64(r.FieldCount - 1)), cancellationToken);

        if (_shelves.Count >= MaxCollections)
        {
            _shelves.Clear();
        }

        // Of a later position than what stood, or mended since; else what stands knows more.
        var loaded = new Shelf([.. decisions], [.. joins], at.Names);
        return _shelves.AddOrUpdate(collection, loaded, (_, known) => known.IsAfter(at.Names) ? known : loaded) == loaded
            ? loaded.At(at.Names.Decided)
            : new NameBook(decisions, joins.Where(join => join.Until > at.Position).Select(join => join.Row), at.Names);
    }

    /// <summary>Everything decided and joined in one collection up to some position, and the books of positions up to there.</summary>
    private sealed class Shelf(ActorDecisionRow[] decisions, RowVersion<NameJoinRow>[] joins, NamesAt last)
    {
        private readonly long[] _changes = [.. decisions.Select(decision => decision.Position).Concat(joins.Select(join => join.From)).Append(0).Distinct().Order()];
        private readonly ConcurrentDictionary<long, NameBook> _books = [];

        public bool Has(NamesAt at) => at.Mended == last.Mended && Array.BinarySearch(_changes, at.Decided) >= 0;

        public bool IsAfter(NamesAt at) => last.Mended == at.Mended && last.Decided >= at.Decided;

        public NameBook At(long position)
        {
            var found = Array.BinarySearch(_changes, position);
            var at = last with { Decided = _changes[Math.Max(found >= 0 ? found : ~found - 1, 0)] };

            if (_books.TryGetValue(at.Decided, out var book) && !book.IsFull)
            {
                return book;
            }

            if (_books.Count >= MaxBooks)
            {
                _books.Clear();
            }

            return _books[at.Decided] = new NameBook(
                decisions.TakeWhile(decision => decision.Position <= at.Decided),
                joins.Where(join => join.From <= at.Decided && join.Until > at.Decided).Select(join => join.Row),
                at);
        }
    }
}
