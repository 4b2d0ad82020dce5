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

    public StatementRecorded? Statement { get; set; }

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

        switch (e.Data)
        {
            case StatementRecorded s:
                document.Statement = s;
                break;
            case StatementAdded s:
                document.Statement = new(s.Number, s.Span, s.Words, s.Form, s.Speaker, s.Said, s.Happened, s.Modality, s.Negated, s.Mentions, "person");
                document.Status = "Accepted";
                break;
            case StatementRedated { Clock: StatementClock.Happened } d:
                document.Statement = document.Statement! with { Happened = d.Date };
                break;
            case StatementRedated d:
                document.Statement = document.Statement! with { Said = d.Date };
                break;
            case StatementReattributed a:
                document.Statement = document.Statement! with { Speaker = a.Speaker };
                break;
            case StatementAmended a:
                document.Statement = document.Statement! with { Modality = a.Modality ?? document.Statement.Modality, Negated = a.Negated ?? document.Statement.Negated };
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
                grouping.AddEvent($"{e.StreamId:N}#{statement.Number}", e);
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
