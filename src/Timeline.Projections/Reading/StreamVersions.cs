using Timeline.Engine.Log;
using Timeline.Projections.Rows;
using Timeline.Projections.Views;

namespace Timeline.Projections.Reading;

/// <summary>An article's events, all that are recorded, and the versions they give its statements. A stream has no gaps, so nothing holds it back.</summary>
internal sealed class StreamVersions
{
    private readonly ViewVersions _versions = new();

    private StreamVersions(IReadOnlyList<RecordedEvent> events)
    {
        Events = events;
        var fold = new ViewFold(_versions);

        foreach (var e in events)
        {
            fold.Apply(e);
        }
    }

    /// <summary>In order of position.</summary>
    public IReadOnlyList<RecordedEvent> Events { get; }

    public static async Task<StreamVersions> ReadAsync(EventLog log, string collection, Guid article, CancellationToken cancellationToken) =>
        new(await log.ReadStreamAsync(collection, article, long.MaxValue, cancellationToken).ToListAsync(cancellationToken));

    /// <summary>One statement's versions, in order.</summary>
    public IEnumerable<RowVersion<StatementRow>> Of(int number) => _versions.Statements.All.Where(version => version.Row.Number == number);
}
