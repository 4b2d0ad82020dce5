using Npgsql;
using NpgsqlTypes;
using Timeline.Engine.Actors;
using Timeline.Projections.Actors;
using Timeline.Projections.Articles;
using Timeline.Projections.Chronology;
using Timeline.Projections.Views;

namespace Timeline.Benchmarks.Views;

/// <summary>Binary COPY of rows into tables like the views'. Columns in the order the tables have them.</summary>
internal sealed class ViewCopy(NpgsqlConnection connection, string schema)
{
    public void Articles(IEnumerable<RowVersion<ArticleRow>> versions) => Copy("articles", versions, (copy, r) =>
    {
        copy.Write(r.Collection);
        copy.Write(r.Article);
        Text(copy, r.Title);
        Text(copy, r.Publisher);
        Text(copy, r.Url);
        Text(copy, r.Published?.ToString());
        copy.Write(r.PublishedBasis.ToString());
        Text(copy, r.PublishedWords);
        copy.Write(r.Digest);
        copy.Write(r.Length);
        copy.Write(r.Language);
        copy.Write(r.SeenAgain);
        copy.Write(r.IsWithdrawn);
        Text(copy, r.By);
        copy.Write(r.Position);
        copy.Write(r.Recorded.ToDateTimeOffset(), NpgsqlDbType.TimestampTz);
        copy.Write(r.Changed);
    });

    public void Statements(IEnumerable<RowVersion<StatementRow>> versions) => Copy("chronology", versions, (copy, r) =>
    {
        copy.Write(r.Collection);
        copy.Write(r.Article);
        copy.Write(r.Number);
        copy.Write(r.Span.Begin);
        copy.Write(r.Span.End);
        copy.Write(r.Words);
        copy.Write(r.Form.ToString());
        Text(copy, r.Speaker);
        Text(copy, r.Said.Value?.ToString());
        Text(copy, r.Said.Words);
        copy.Write(r.Said.Basis.ToString());
        Text(copy, r.Happened.Value?.ToString());
        Text(copy, r.Happened.Words);
        copy.Write(r.Happened.Basis.ToString());
        Text(copy, r.Published?.ToString());
        copy.Write(r.Modality.ToString());
        copy.Write(r.Negated);
        copy.Write(r.Mentions.ToArray());
        copy.Write(r.Status.ToString());
        copy.Write(r.IsWithdrawn);
        copy.Write(r.Digest);
        copy.Write(r.Position);
        copy.Write(r.Recorded.ToDateTimeOffset(), NpgsqlDbType.TimestampTz);
        copy.Write(r.Changed);
        Text(copy, r.Speaker is null ? null : NameKey.Of(r.Speaker));
        copy.Write(r.Mentions.Select(NameKey.Of).ToArray());
        copy.Write(DayNumber.First(r.Said.Value));
        copy.Write(DayNumber.Last(r.Said.Value));
        copy.Write(DayNumber.First(r.Happened.Value));
        copy.Write(DayNumber.Last(r.Happened.Value));
        copy.Write(DayNumber.First(r.Published));
    });

    public void Actors(IEnumerable<RowVersion<ActorRow>> versions) => Copy("actors", versions, (copy, r) =>
    {
        copy.Write(r.Collection);
        copy.Write(r.Key);
        copy.Write(r.Name);
    });

    public void ArticleActors(IEnumerable<RowVersion<ArticleActorRow>> versions) => Copy("article_actors", versions, (copy, r) =>
    {
        copy.Write(r.Collection);
        copy.Write(r.Article);
        copy.Write(r.Key);
        copy.Write(r.Name);
        copy.Write(r.Kind.ToString());
        copy.Write(r.Aliases.ToArray());
        Text(copy, r.Role);
    });

    public void Decisions(IEnumerable<RowVersion<ActorDecisionRow>> versions) => Copy("actor_decisions", versions, (copy, r) =>
    {
        copy.Write(r.Collection);
        copy.Write(r.Position);
        copy.Write(r.Decision.ToString());
        copy.Write(r.Key);
        copy.Write(r.Name);
        copy.Write(r.OtherKey);
        Text(copy, r.OtherName);
        Write(copy, r.Article);
        Text(copy, r.Kind?.ToString());
        Text(copy, r.Role);
        Text(copy, r.Held?.ToString());
        Text(copy, r.By);
        Text(copy, r.Reason);
    });

    private void Copy<TRow>(string table, IEnumerable<RowVersion<TRow>> versions, Action<NpgsqlBinaryImporter, TRow> write)
    {
        using var copy = connection.BeginBinaryImport($"copy {schema}.{table} from stdin (format binary)");
        copy.Timeout = TimeSpan.FromHours(1);

        foreach (var version in versions)
        {
            copy.StartRow();
            write(copy, version.Row);
            copy.Write(version.From);
            copy.Write(version.Until);
        }

        copy.Complete();
    }

    private static void Text(NpgsqlBinaryImporter copy, string? text)
    {
        if (text is null)
        {
            copy.WriteNull();
        }
        else
        {
            copy.Write(text);
        }
    }

    private static void Write(NpgsqlBinaryImporter copy, Guid? id)
    {
        if (id is { } some)
        {
            copy.Write(some);
        }
        else
        {
            copy.WriteNull();
        }
    }
}
