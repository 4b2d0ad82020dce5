using JasperFx.Events;
using JasperFx.Events.Grouping;
using Marten;
using Marten.Events.Projections;
using Timeline.Engine.Events;

namespace Timeline.Benchmarks.Views.Documents;

/// <summary>A name, in the spelling it was first met in.</summary>
public sealed class ActorDocument
{
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    public long Position { get; set; }
}

/// <summary>The names as an ordinary projection.</summary>
public sealed partial class ActorDocuments : MultiStreamProjection<ActorDocument, string>
{
    public ActorDocuments() => CustomGrouping(GroupAsync);

    public override ActorDocument? Evolve(ActorDocument? snapshot, string id, IEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return snapshot ?? new ActorDocument { Id = id, Name = Names(e.Data).First(name => NameKey.Of(name) == id), Position = e.Sequence };
    }

    private static Task GroupAsync(IQuerySession session, IReadOnlyList<IEvent> events, IEventGrouping<string> grouping)
    {
        foreach (var e in events)
        {
            foreach (var key in Names(e.Data).Select(NameKey.Of).Distinct())
            {
                grouping.AddEvent(key, e);
            }
        }

        return Task.CompletedTask;
    }

    private static IEnumerable<string> Names(object data) => data switch
    {
        StatementRecorded s => s.Mentions.Append(s.Speaker).OfType<string>(),
        StatementAdded s => s.Mentions.Append(s.Speaker).OfType<string>(),
        StatementReattributed { Speaker: { } speaker } => [speaker],
        ActorsRead read => read.Actors.Select(actor => actor.Name),
        ActorAliased a => [a.Name, a.Alias],
        ActorDescribed d => [d.Name],
        ActorsMerged m => [m.Kept, m.Other],
        ActorsSeparated s => [s.Name, s.NewName],
        _ => [],
    };
}
