using Npgsql;
using Timeline.Projections.Joining;
using Timeline.Projections.Reading;
using Timeline.Projections.Rows;
using Timeline.Projections.Sql;
using Timeline.Projections.Views;

namespace Timeline.Projections.Chronology;

/// <summary>Reads a page of the stored chronology: mostly in one command, with the names that earlier reads learnt.</summary>
internal sealed class ChronologyReader(NpgsqlDataSource dataSource, ReadPosition positions, NameBooks books, ActorLookup actors)
{
    private static readonly ViewTable<StatementRow> Table = ViewTables.Statements;

    private static readonly string Unknown = $"reach = {(int)Reach.Unknown}";

    public async Task<ChronologyPage> ReadAsync(ShowChronology query, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(query.Limit is >= 1 and <= ShowChronology.MaxLimit, true, nameof(query.Limit));

        if (query.Limits.AsOf.Moment is not null)
        {
            var then = await positions.FindAsync(query.Collection, query.Limits.AsOf, cancellationToken);
            query = query with { Limits = query.Limits with { AsOf = AsOf.At(then.Position) } };
        }

        var names = books.Expect(query.Collection, query.Limits.AsOf);
        var asked = names is null ? null : Known(names, query);

        if (names is null || asked is null)
        {
            (names, asked) = await LearnAsync(query, await positions.FindAsync(query.Collection, query.Limits.AsOf, cancellationToken), cancellationToken);
        }

        var (at, rows) = await RowsAsync(query, names, asked, cancellationToken);

        if (at.Names != names.At)
        {
            // Somebody decided about an actor since. What was decided up to this very position stays as it is.
            query = query with { Limits = query.Limits with { AsOf = AsOf.At(at.Position) } };
            (names, asked) = await LearnAsync(query, at, cancellationToken);
            (at, rows) = await RowsAsync(query, names, asked, cancellationToken);
        }

        await WeighAsync(query, names, asked, at.Position, cancellationToken);

        // A backward page is read from its end, and shown as any other.
        var (isBackward, hasMore) = (query.After is { IsBackward: true }, rows.Count > query.Limit);
        rows.Sort((one, other) => one.Place.CompareTo(other.Place));
        var page = rows.Skip(isBackward && hasMore ? 1 : 0).Take(query.Limit).Select(read => read.Row).ToArray();
        await actors.SpellAsync(names, query.Collection, at.Position, page, cancellationToken);

        return new ChronologyPage(
            at.Position,
            [.. page.Select(row => StatementView.Of(row, names, query.Limits.IncludeOnlyPossibly(row)))],
            page.Length > 0 && (isBackward || hasMore) ? ChronologyCursor.After(query, at.Position, page[^1]).ToString() : null)
        {
            Previous = page.Length > 0 && (isBackward ? hasMore : query.After is not null) ? ChronologyCursor.Before(query, at.Position, page[0]).ToString() : null,
            UndatedCount = query is { CountUndated: true, Limits: { Between: not null, Undated: false } }
                ? await CountUndatedAsync(query, at.Position, names, asked, cancellationToken)
                : 0,
            HiddenUpTo = at.HeldBack?.UpTo,
        };
    }

    /// <summary>The actors asked for, as far as the book was told of them; null when it was not told of all.</summary>
    private static ActorKeys? Known(NameBook names, ShowChronology query)
    {
        var position = query.Limits.AsOf.Position ?? long.MaxValue;
        var (actor, speaker, about) = (Find(query.Actor), Find(query.Speaker), Find(query.About));
        return (actor, speaker, about) is (not "", not "", not "") ? new ActorKeys(actor, speaker, about) : null;

        string? Find(string? name) => name is null ? null : names.FindMentioned(name, position) ?? "";
    }

    /// <summary>The book as of a position, and the actors asked for.</summary>
    private async Task<(NameBook Names, ActorKeys Actors)> LearnAsync(ShowChronology query, ReadAt at, CancellationToken cancellationToken)
    {
        var names = await books.LoadAsync(query.Collection, at, cancellationToken);
        var asked = new ActorKeys(await FindAsync(query.Actor), await FindAsync(query.Speaker), await FindAsync(query.About));
        await WeighAsync(query, names, asked, at.Position, cancellationToken);
        return (names, asked);

        async Task<string?> FindAsync(string? name) =>
            name is null ? null : await actors.FindAsync(names, query.Collection, at.Position, name, cancellationToken);
    }

    // Where words are asked for too, it makes a difference whether the actor or the words are rarer.
    private async Task WeighAsync(ShowChronology query, NameBook names, ActorKeys asked, long position, CancellationToken cancellationToken)
    {
        if (query.Text is not null && asked.Main is { } actor)
        {
            await actors.WeighAsync(names, query.Collection, position, actor, cancellationToken);
        }
    }

    private Task<(ReadAt At, List<(StatementOrder Place, StatementRow Row)> Rows)> RowsAsync(ShowChronology query, NameBook names, ActorKeys asked, CancellationToken cancellationToken)
    {
        var conditions = new SqlConditions(ReadPosition.ParameterCount);
        conditions.And(ReadLimitsSql.WithoutHappened("$1", ReadPosition.Holds(query.Limits.AsOf), query.Limits, conditions.Parameter));
        var sql = PageSql.Of(query, conditions, Filter(query, names, asked, conditions));

        return positions.ReadAsync(
            query.Collection,
            query.Limits.AsOf,
            sql,
            conditions.Values,
            PageSql.Read,
            cancellationToken);
    }

    private async Task<int> CountUndatedAsync(
        ShowChronology query, long position, NameBook names, ActorKeys asked, CancellationToken cancellationToken)
    {
        var undated = new SqlConditions(ReadPosition.ParameterCount);
        undated.And(ReadLimitsSql.WithoutHappened("$1", ReadPosition.Holds(AsOf.At(position)), query.Limits, undated.Parameter));

        var sql = Filter(query, names, asked, undated) is { } appearances
            ? $"select count(*)::integer from ({PageSql.Fetch(undated, appearances, Unknown)}) as undated"
            : $"select count(*)::integer from {Table.FullName} where {string.Join(" and ", undated.All)} and {Unknown}";
        var counts = await dataSource
            .Command(sql, [query.Collection, position, .. undated.Values])
            .ReadAsync(reader => reader.GetInt32(0), cancellationToken);
        return counts[0];
    }

    /// <summary>Adds what is asked of the statements themselves.</summary>
    /// <returns>Where to look for the actor that is asked for; null for no actor.</returns>
    private static Appearances? Filter(ShowChronology query, NameBook names, ActorKeys asked, SqlConditions conditions)
    {
        if (query.Text is { } text)
        {
            conditions.And(StatementText.Matches(conditions.Parameter(text)));
        }

        if (query.Form is { } form)
        {
            conditions.And($"form = {conditions.Parameter(form.ToString())}");
        }

        if (query.Modality is { } modality)
        {
            conditions.And($"modality = {conditions.Parameter(modality.ToString())}");
        }

        // The statements of one actor are looked through, and mostly nothing is left to ask of them about that one.
        var appearances = asked.Main is { } main ? new Appearances(names, main, conditions.Parameter, asked.Parts) : null;
        var left = appearances is { AreExact: true } && PageSql.LooksThrough(query, appearances) ? asked.WithoutMain : asked;

        if (left.Speaker is { } speaker)
        {
            conditions.And(ActorSql.IsSpeaker(names, speaker, conditions.Parameter));
        }

        if (left.About is { } about)
        {
            conditions.And(ActorSql.IsMentioned(names, about, conditions.Parameter));
        }

        if (left.Actor is { } actor)
        {
            conditions.And($"({ActorSql.IsSpeaker(names, actor, conditions.Parameter)} or {ActorSql.IsMentioned(names, actor, conditions.Parameter)})");
        }

        return appearances;
    }

    /// <summary>Keys of the actors asked for.</summary>
    private sealed record ActorKeys(string? Actor, string? Speaker, string? About)
    {
        /// <summary>The one whose statements are looked through.</summary>
        public string? Main => Speaker ?? About ?? Actor;

        /// <summary>The others.</summary>
        public ActorKeys WithoutMain =>
            Speaker is not null ? this with { Speaker = null }
            : About is not null ? this with { About = null }
            : this with { Actor = null };

        /// <summary>How <see cref="Main"/> appears in them.</summary>
        public string[] Parts =>
            Speaker is not null ? [StatementActors.Speaks]
            : About is not null ? [StatementActors.IsMentioned]
            : [StatementActors.Speaks, StatementActors.IsMentioned];
    }
}
