using System.Collections.Immutable;
using NodaTime;
using Npgsql;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Projections.Rows;
using Timeline.Projections.Sql;

namespace Timeline.Projections.Views;

/// <summary>The tables the views are kept in.</summary>
internal static class ViewTables
{
    public static ViewTable<ArticleRow> Articles { get; } = new(
        "articles",
        [
            ViewColumn<ArticleRow>.Of("collection", "text not null", r => r.Collection),
            ViewColumn<ArticleRow>.Of("article", "uuid not null", r => r.Article),
            ViewColumn<ArticleRow>.Of("title", "text", r => r.Title),
            ViewColumn<ArticleRow>.Of("publisher", "text", r => r.Publisher),
            ViewColumn<ArticleRow>.Of("url", "text", r => r.Url),
            ViewColumn<ArticleRow>.Of("published", "text", r => r.Published?.ToString()),
            ViewColumn<ArticleRow>.Of("published_basis", "text not null", r => r.PublishedBasis.ToString()),
            ViewColumn<ArticleRow>.Of("published_words", "text", r => r.PublishedWords),
            ViewColumn<ArticleRow>.Of("digest", "text collate \"C\" not null", r => r.Digest) with { ArrayType = "text[]" },
            ViewColumn<ArticleRow>.Of("length", "integer not null", r => r.Length),
            ViewColumn<ArticleRow>.Of("language", "text not null", r => r.Language),
            ViewColumn<ArticleRow>.Of("seen_again", "integer not null", r => r.SeenAgain),
            ViewColumn<ArticleRow>.Of("is_withdrawn", "boolean not null", r => r.IsWithdrawn),
            ViewColumn<ArticleRow>.Of("recorded_by", "text", r => r.By),
            ViewColumn<ArticleRow>.Of("position", "bigint not null", r => r.Position),
            ViewColumn<ArticleRow>.Of("recorded", "timestamptz not null", r => r.Recorded.ToDateTimeOffset()),
            ViewColumn<ArticleRow>.Of("changed", "bigint not null", r => r.Changed),
            // What the order needs, made from the columns above.
            ViewColumn<ArticleRow>.Of("published_first", "integer not null", r => DayNumber.First(r.Published)),
        ],
        keyLength: 2,
        r => new ArticleRow(
            r.GetString(0), r.GetGuid(1), Text(r, 2), Text(r, 3), Text(r, 4), Date(r, 5), Named<DateBasis>(r, 6), Text(r, 7), r.GetString(8),
            r.GetInt32(9), r.GetString(10), r.GetInt32(11), r.GetBoolean(12), Text(r, 13), r.GetInt64(14), Stamp(r, 15), r.GetInt64(16)),
        [$"(collection, {ArticleOrder.Columns}, from_position, until_position)"],
        derivedLength: 1);

    public static ViewTable<StatementRow> Statements { get; } = new(
        "chronology",
        [
            ViewColumn<StatementRow>.Of("collection", "text not null", r => r.Collection),
            ViewColumn<StatementRow>.Of("article", "uuid not null", r => r.Article),
            ViewColumn<StatementRow>.Of("number", "integer not null", r => r.Number),
            ViewColumn<StatementRow>.Of("span_begin", "integer not null", r => r.Span.Begin),
            ViewColumn<StatementRow>.Of("span_end", "integer not null", r => r.Span.End),
            ViewColumn<StatementRow>.Of("words", "text not null", r => r.Words),
            ViewColumn<StatementRow>.Of("form", "text not null", r => r.Form.ToString()),
            ViewColumn<StatementRow>.Of("speaker", "text", r => r.Speaker),
            ViewColumn<StatementRow>.Of("said", "text", r => r.Said.Value?.ToString()),
            ViewColumn<StatementRow>.Of("said_words", "text", r => r.Said.Words),
            ViewColumn<StatementRow>.Of("said_basis", "text not null", r => r.Said.Basis.ToString()),
            ViewColumn<StatementRow>.Of("happened", "text", r => r.Happened.Value?.ToString()),
            ViewColumn<StatementRow>.Of("happened_words", "text", r => r.Happened.Words),
            ViewColumn<StatementRow>.Of("happened_basis", "text not null", r => r.Happened.Basis.ToString()),
            ViewColumn<StatementRow>.Of("published", "text", r => r.Published?.ToString()),
            ViewColumn<StatementRow>.Of("modality", "text not null", r => r.Modality.ToString()),
            ViewColumn<StatementRow>.Of("negated", "boolean not null", r => r.Negated),
            ViewColumn<StatementRow>.OfList("mentions", r => r.Mentions),
            ViewColumn<StatementRow>.Of("status", "text not null", r => r.Status.ToString()),
            ViewColumn<StatementRow>.Of("is_withdrawn", "boolean not null", r => r.IsWithdrawn),
            ViewColumn<StatementRow>.Of("digest", "text collate \"C\" not null", r => r.Digest) with { ArrayType = "text[]" },
            ViewColumn<StatementRow>.Of("position", "bigint not null", r => r.Position),
            ViewColumn<StatementRow>.Of("recorded", "timestamptz not null", r => r.Recorded.ToDateTimeOffset()),
            ViewColumn<StatementRow>.Of("changed", "bigint not null", r => r.Changed),
            // What conditions and order need, made from the columns above.
            ViewColumn<StatementRow>.Of("speaker_key", "text", r => r.Speaker is null ? null : NameKey.Of(r.Speaker)),
            ViewColumn<StatementRow>.OfList("mention_keys", r => r.Mentions.Select(NameKey.Of)),
            ViewColumn<StatementRow>.Of("said_first", "integer not null", r => DayNumber.First(r.Said.Value)),
            ViewColumn<StatementRow>.Of("said_last", "integer not null", r => DayNumber.Last(r.Said.Value)),
            ViewColumn<StatementRow>.Of("happened_first", "integer not null", r => DayNumber.First(r.Happened.Value)),
            ViewColumn<StatementRow>.Of("happened_last", "integer not null", r => DayNumber.Last(r.Happened.Value)),
            ViewColumn<StatementRow>.Of("published_first", "integer not null", r => DayNumber.First(r.Published)),
            ViewColumn<StatementRow>.Of("reach", "integer not null", r => (int)Reaches.Of(r.Happened.Value)),
        ],
        keyLength: 3,
        r => new StatementRow(
            r.GetString(0), r.GetGuid(1), r.GetInt32(2), new TextSpan(r.GetInt32(3), r.GetInt32(4)), r.GetString(5), Named<StatementForm>(r, 6), Text(r, 7),
            new StatementDate(Date(r, 8), Text(r, 9), Named<DateBasis>(r, 10)), new StatementDate(Date(r, 11), Text(r, 12), Named<DateBasis>(r, 13)),
            Date(r, 14), Named<Modality>(r, 15), r.GetBoolean(16), List(r, 17), Named<StatementStatus>(r, 18), r.GetBoolean(19), r.GetString(20),
            r.GetInt64(21), Stamp(r, 22), r.GetInt64(23)),
        [
            $"(collection, reach, {StatementOrder.Columns}, from_position, until_position)",
            "(collection, from_position)",
            $"(collection, until_position) where until_position < {RowVersion.Open}",
            $"using gin (({StatementText.Vector}))",
        ],
        derivedLength: 8);

    public static ViewTable<ActorRow> Actors { get; } = new(
        "actors",
        [
            ViewColumn<ActorRow>.Of("collection", "text not null", r => r.Collection),
            ViewColumn<ActorRow>.Of("key", "text not null", r => r.Key),
            ViewColumn<ActorRow>.Of("name", "text not null", r => r.Name),
        ],
        keyLength: 2,
        r => new ActorRow(r.GetString(0), r.GetString(1), r.GetString(2)),
        []);

    public static ViewTable<ArticleActorRow> ArticleActors { get; } = new(
        "article_actors",
        [
            ViewColumn<ArticleActorRow>.Of("collection", "text not null", r => r.Collection),
            ViewColumn<ArticleActorRow>.Of("article", "uuid not null", r => r.Article),
            ViewColumn<ArticleActorRow>.Of("key", "text not null", r => r.Key),
            ViewColumn<ArticleActorRow>.Of("name", "text not null", r => r.Name),
            ViewColumn<ArticleActorRow>.Of("kind", "text not null", r => r.Kind.ToString()),
            ViewColumn<ArticleActorRow>.OfList("aliases", r => r.Aliases),
            ViewColumn<ArticleActorRow>.Of("role", "text", r => r.Role),
        ],
        keyLength: 3,
        r => new ArticleActorRow(r.GetString(0), r.GetGuid(1), r.GetString(2), r.GetString(3), Named<ActorKind>(r, 4), List(r, 5), Text(r, 6)),
        ["(collection, key, from_position)"]);

    public static ViewTable<ActorDecisionRow> Decisions { get; } = new(
        "actor_decisions",
        [
            ViewColumn<ActorDecisionRow>.Of("collection", "text not null", r => r.Collection),
            ViewColumn<ActorDecisionRow>.Of("position", "bigint not null", r => r.Position),
            ViewColumn<ActorDecisionRow>.Of("decision", "text not null", r => r.Decision.ToString()),
            ViewColumn<ActorDecisionRow>.Of("key", "text not null", r => r.Key),
            ViewColumn<ActorDecisionRow>.Of("name", "text not null", r => r.Name),
            ViewColumn<ActorDecisionRow>.Of("other_key", "text not null", r => r.OtherKey),
            ViewColumn<ActorDecisionRow>.Of("other_name", "text", r => r.OtherName),
            ViewColumn<ActorDecisionRow>.Of("article", "uuid", r => r.Article),
            ViewColumn<ActorDecisionRow>.Of("kind", "text", r => r.Kind?.ToString()),
            ViewColumn<ActorDecisionRow>.Of("role", "text", r => r.Role),
            ViewColumn<ActorDecisionRow>.Of("held", "text", r => r.Held?.ToString()),
            ViewColumn<ActorDecisionRow>.Of("recorded_by", "text", r => r.By),
            ViewColumn<ActorDecisionRow>.Of("reason", "text", r => r.Reason),
        ],
        keyLength: 2,
        r => new ActorDecisionRow(
            r.GetString(0), r.GetInt64(1), Named<ActorDecision>(r, 2), r.GetString(3), r.GetString(4), r.GetString(5), Text(r, 6),
            r.IsDBNull(7) ? null : r.GetGuid(7), r.IsDBNull(8) ? null : Named<ActorKind>(r, 8), Text(r, 9), Date(r, 10), Text(r, 11), Text(r, 12)),
        []);

    public static ViewTable<NamePartRow> NameParts { get; } = new(
        "name_parts",
        [
            ViewColumn<NamePartRow>.Of("collection", "text not null", r => r.Collection),
            ViewColumn<NamePartRow>.Of("family", "text not null", r => r.Family),
            ViewColumn<NamePartRow>.Of("part", "text not null", r => r.Part.ToString()),
            ViewColumn<NamePartRow>.Of("key", "text not null", r => r.Key),
            ViewColumn<NamePartRow>.Of("other_key", "text not null", r => r.OtherKey),
            ViewColumn<NamePartRow>.Of("kind", "text not null", r => r.Kind?.ToString() ?? ""),
        ],
        keyLength: 6,
        r => new NamePartRow(
            r.GetString(0), r.GetString(1), Named<NamePart>(r, 2), r.GetString(3), r.GetString(4), r.GetString(5) is "" ? null : Named<ActorKind>(r, 5)),
        []);

    public static ViewTable<NameJoinRow> NameJoins { get; } = new(
        "name_joins",
        [
            ViewColumn<NameJoinRow>.Of("collection", "text not null", r => r.Collection),
            ViewColumn<NameJoinRow>.Of("key", "text not null", r => r.Key),
            ViewColumn<NameJoinRow>.Of("rule", "text not null", r => r.Rule.ToString()),
            ViewColumn<NameJoinRow>.Of("joined_key", "text", r => r.JoinedKey),
        ],
        keyLength: 3,
        r => new NameJoinRow(r.GetString(0), r.GetString(1), Named<JoinRule>(r, 2), Text(r, 3)),
        ["(collection, from_position)"]);

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static ImpreciseDate? Date(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : StoredDates.Parse(reader.GetString(column));

    private static T Named<T>(NpgsqlDataReader reader, int column)
        where T : struct, Enum => Enum.Parse<T>(reader.GetString(column));

    private static ImmutableArray<string> List(NpgsqlDataReader reader, int column) => [.. reader.GetFieldValue<string[]>(column)];

    private static Instant Stamp(NpgsqlDataReader reader, int column) => Instant.FromDateTimeOffset(reader.GetFieldValue<DateTimeOffset>(column));
}
