using MediatR;
using Timeline.Engine.Events;
using Timeline.Projections.Reading;

namespace Timeline.Projections.Chronology;

/// <summary>Asks for the timeline of a collection, a page at a time.</summary>
/// <param name="Actor">Only statements by or about the actor of that name or alias.</param>
/// <param name="Speaker">Only statements by the actor of that name or alias.</param>
/// <param name="About">Only statements that mention the actor of that name or alias.</param>
/// <param name="Text">Only statements whose words match, in the syntax of web search engines.</param>
/// <param name="Limit">How many statements at most: 1 to <see cref="MaxLimit"/>.</param>
/// <param name="After">The place to go on from: send <see cref="ChronologyCursor.Query"/> with it, and nothing else.</param>
/// <param name="CountUndated">Also count what a limit on happened time leaves out for want of a date. That takes as long as there are such.</param>
/// <remarks>
/// Fails with <see cref="CollectionNotFoundException"/>, <see cref="PositionNotReachedException"/>, for a name with
/// <see cref="ActorNotFoundException"/> or <see cref="ActorAmbiguousException"/>, and for a limit out of bounds with
/// <see cref="ArgumentOutOfRangeException"/>.
/// </remarks>
public sealed record ShowChronology(
    string Collection,
    ReadLimits Limits,
    string? Actor = null,
    string? Speaker = null,
    string? About = null,
    string? Text = null,
    StatementForm? Form = null,
    Modality? Modality = null,
    int Limit = ShowChronology.DefaultLimit,
    ChronologyCursor? After = null,
    bool CountUndated = false) : IRequest<ChronologyPage>
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 1_000;
}

internal sealed class ShowChronologyHandler(ChronologyReader reader) : IRequestHandler<ShowChronology, ChronologyPage>
{
    public Task<ChronologyPage> Handle(ShowChronology query, CancellationToken cancellationToken) => reader.ReadAsync(query, cancellationToken);
}
