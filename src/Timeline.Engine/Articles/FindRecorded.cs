using MediatR;
using Timeline.Engine.Log;

namespace Timeline.Engine.Articles;

/// <summary>Asks what was recorded by a command that had a key; null when none with that key was done.</summary>
/// <remarks>Fails with <see cref="KeyReusedException"/>, <see cref="WrongValueException"/> or <see cref="CollectionNameException"/>.</remarks>
public sealed record FindRecorded(string Collection, RequestKey Key) : IRequest<RecordedRequest?>;

internal sealed class FindRecordedHandler(EventLog log) : IRequestHandler<FindRecorded, RecordedRequest?>
{
    public Task<RecordedRequest?> Handle(FindRecorded query, CancellationToken cancellationToken) =>
        log.Requests.FindAsync(CollectionName.Require(query.Collection), query.Key.Required(), cancellationToken);
}
