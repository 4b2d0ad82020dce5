using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Npgsql;
using Timeline.Engine.Articles;
using Timeline.Engine.Log;
using Timeline.Projections.Reading;

namespace Timeline.Web.Problems;

/// <summary>What went wrong, as the client is told.</summary>
internal sealed record Problem(ProblemKind Kind, string Detail)
{
    /// <summary>The one table from exception to problem.</summary>
    public static Problem Of(Exception exception) => exception switch
    {
        RequestRefusedException e => new(e.Kind, e.Message),
        StatementChangedException or ArticleChangedException => new(ProblemKind.Stale, exception.Message),
        ConflictException => new(ProblemKind.Conflict, exception.Message),
        ActorAmbiguousException or ArticleAmbiguousException => new(ProblemKind.Ambiguous, exception.Message),
        CollectionNotFoundException => new(ProblemKind.NoCollection, exception.Message),
        NotFoundException or NotRecordedException => new(ProblemKind.NotFound, exception.Message),
        PublishedUnknownException => new(ProblemKind.PublishedUnknown, exception.Message),
        WrongValueException or RefusedInputException => new(ProblemKind.Invalid, exception.Message),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new(ProblemKind.TooLarge, "The body is larger than is read here. Send less at once."),
        BadHttpRequestException e => new(ProblemKind.BadRequest, e.Message),
        JsonException e => new(ProblemKind.BadRequest, e.Message),
        NewerDatabaseException => new(ProblemKind.DatabaseGone, exception.Message),
        _ when IsDatabaseGone(exception) => new(ProblemKind.DatabaseGone, "The database does not answer now. Try again in a moment; nothing that was not confirmed was recorded."),
        _ => new(ProblemKind.Failed, "Something broke here that should not. The server's log says what; trying again does no harm."),
    };

    public static bool IsDatabaseGone(Exception exception) => exception switch
    {
        // Shutting down, starting up, no more connections, connection lost.
        PostgresException e => e.SqlState.StartsWith("57P", StringComparison.Ordinal) || e.SqlState.StartsWith("53", StringComparison.Ordinal) || e.SqlState.StartsWith("08", StringComparison.Ordinal)
            || e.SqlState is PostgresErrorCodes.InvalidCatalogName,
        NpgsqlException => true,
        TimeoutException or SocketException => true,
        { InnerException: { } inner } => IsDatabaseGone(inner),
        _ => false,
    };
}
