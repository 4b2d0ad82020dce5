using System.Collections.Concurrent;
using Npgsql;
using Timeline.Engine.Log;
using Timeline.Projections.Joining;
using Timeline.Projections.Sql;
using Timeline.Projections.Views;

namespace Timeline.Projections.Reading;

/// <summary>
/// Remembers what reads must know of a collection beside how far the views are: it is the same for every read that finds them there, and asking
/// takes a fifth of what a page does.
/// </summary>
internal sealed class ReadStates(NpgsqlDataSource dataSource)
{
    private const int MaxKnown = 10_000;

    private static readonly string Ask = $"""
        select (select max(seq_id) from {EventLog.Events} where tenant_id = $1 and seq_id <= $2),
               greatest(
                   (select max(position) from {ViewTables.Decisions.FullName} where collection = $1 and position <= $3),
                   (select max(from_position) from {ViewTables.NameJoins.FullName} where collection = $1 and from_position <= $3),
                   0),
               unknown.position,
               unknown.type
        from (select) as one left join ({UnknownEvents.FindSql}) as unknown on true
        """;

    private static readonly string[] KnownTypes = [.. EventTypes.ByName.Keys];

    private readonly ConcurrentDictionary<(string Collection, long? AsOf), ReadState> _known = [];

    /// <param name="views">The position up to which the views were found to be.</param>
    /// <param name="mended">How often a rebuild was found to have changed them.</param>
    /// <remarks>What lies before <paramref name="views"/> never changes but by mending, so the answer holds for the moment they were found in.</remarks>
    public async Task<ReadState> FindAsync(string collection, AsOf asOf, long views, int mended, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue((collection, asOf.Position), out var known) && known.HoldsAt(views, mended, asOf))
        {
            return known;
        }

        if (_known.Count >= MaxKnown)
        {
            _known.Clear();
        }

        return _known[(collection, asOf.Position)] = await AskAsync(collection, asOf, views, mended, cancellationToken);
    }

    private async Task<ReadState> AskAsync(string collection, AsOf asOf, long views, int mended, CancellationToken cancellationToken)
    {
        var asked = await dataSource
            .Command(Ask, collection, views, Math.Min(asOf.Position ?? views, views), KnownTypes)
            .ReadAsync(
                reader => new ReadState(
                    views,
                    mended,
                    reader.IsDBNull(0) ? null : reader.GetInt64(0),
                    reader.GetInt64(1),
                    reader.IsDBNull(2) ? null : new UnknownEvent(reader.GetInt64(2), reader.GetString(3))),
                cancellationToken);
        return asked[0];
    }
}

/// <param name="Views">What the views were at least at.</param>
/// <param name="Last">The collection's last position up to there; null when it has none.</param>
/// <param name="Decided">As <see cref="NamesAt"/> has it.</param>
/// <param name="Unknown">The collection's first event of a type this version does not know; null when it has none.</param>
internal sealed record ReadState(long Views, int Mended, long? Last, long Decided, UnknownEvent? Unknown)
{
    /// <summary>Later views add nothing to what stood as of a position.</summary>
    public bool HoldsAt(long views, int mended, AsOf asOf) => mended == Mended && (views == Views || (views > Views && asOf.Position <= Last));
}

/// <summary>From its position on a collection cannot be read.</summary>
internal sealed record UnknownEvent(long Position, string Type);
