using MediatR;
using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Projections.Reading;

namespace Timeline.Projections.Articles;

/// <summary>Asks for one collection in figures.</summary>
/// <remarks>
/// Counts every statement that stands, once for each position: asked again before anything is recorded, it knows. Fails with
/// <see cref="CollectionNotFoundException"/> or <see cref="PositionNotReachedException"/>.
/// </remarks>
public sealed record ShowSummary(string Collection, AsOf AsOf) : IRequest<CollectionSummary>;

/// <summary>A collection as of a position. Members and their order are a contract.</summary>
/// <param name="Statements">Those that stand.</param>
/// <param name="Actors">Names that mean somebody, joined and merged ones once.</param>
/// <param name="FirstRecorded">When its first event was recorded.</param>
/// <param name="LastRecorded">When its last was.</param>
/// <param name="FirstHappened">The earliest day on which anything begins that a standing statement is about; null when no such day is known.</param>
/// <param name="LastHappened">The latest.</param>
public sealed record CollectionSummary(
    long Position,
    string Name,
    int Articles,
    int Statements,
    int Actors,
    Instant? FirstRecorded,
    Instant? LastRecorded,
    ImpreciseDate? FirstHappened,
    ImpreciseDate? LastHappened);

internal sealed class ShowSummaryHandler(ReadPosition positions, CollectionFigures figures) : IRequestHandler<ShowSummary, CollectionSummary>
{
    public async Task<CollectionSummary> Handle(ShowSummary query, CancellationToken cancellationToken) =>
        await figures.CountAsync(query.Collection, await positions.FindAsync(query.Collection, query.AsOf, cancellationToken), cancellationToken);
}
