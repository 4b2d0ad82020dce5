using JasperFx.Events;
using JasperFx.Events.Grouping;
using Marten;
using Marten.Events.Projections;
using Timeline.Engine.Events;

namespace Timeline.Benchmarks.Views.Documents;

/// <summary>A statement as a Marten user would keep it: a document, as it stands now.</summary>
public sealed class StatementDocument
{
    public string Id { get; set; } = "";

    public Guid Article { get; set; }

    public StatementContent? Content { get; set; }

    public Engine.Dates.ImpreciseDate? Published { get; set; }

    public string Status { get; set; } = "Recorded";

    public bool IsWithdrawn { get; set; }

    public long Position { get; set; }

    public long Changed { get; set; }
}

/// <summary>The chronology as an ordinary projection: a document of each statement, less its versions and the date its article was captured with.</summary>
public sealed partial class StatementDocuments : MultiStreamProjection<StatementDocument, string>
{
    public StatementDocuments() => CustomGrouping(GroupAsync);

    public override StatementDocument? Evolve(StatementDocument? snapshot, string id, IEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        var document = snapshot ?? new StatementDocument { Id = id, Article = e.StreamId, Position = e.Sequence };
        document.Changed = e.Sequence;

        if (e.Data is IStatementEvent data)
        {
            document.Content = StatementContent.Apply(document.Content, data);
        }

        switch (e.Data)
        {
            case StatementRecorded or StatementRedated or StatementReattributed or StatementAmended:
                break;
            case StatementAdded:
                document.Status = "Accepted";
                break;
            case ArticleRedated r:
                document.Published = r.Published;
                break;
            case ArticleWithdrawn:
                document.IsWithdrawn = true;
                break;
            default:
                document.Status = e.Data.GetType().Name;
                break;
        }

        return document;
    }

    private static async Task GroupAsync(IQuerySession session, IReadOnlyList<IEvent> events, IEventGrouping<string> grouping)
    {
        foreach (var e in events)
        {
            if (e.Data is IStatementEvent statement)
            {
                grouping.AddEvent(new StatementId(e.StreamId, statement.Number).ToString(), e);
            }
            else if (e.Data is ArticleRedated or ArticleWithdrawn)
            {
                var ids = await session.Query<StatementDocument>().Where(document => document.Article == e.StreamId).Select(document => document.Id).ToListAsync();

                foreach (var id in ids)
                {
                    grouping.AddEvent(id, e);
                }
            }
        }
    }
}
