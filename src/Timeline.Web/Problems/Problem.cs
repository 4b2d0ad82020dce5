using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Npgsql;
using Timeline.Engine.Articles;
using Timeline.Engine.Errors;
using Timeline.Engine.Log;
using Timeline.Projections.Reading;
using Timeline.Projections.Views;

namespace Timeline.Web.Problems;

/// <summary>What went wrong, as the client is told.</summary>
internal sealed record Problem(ProblemKind Kind, string Detail)
{
    /// <summary>The one table from exception to problem.</summary>
    /// <param name="path">Of the request, as it was escaped.</param>
    /// <param name="isWrite">Whether the request was to record something.</param>
    public static Problem Of(Exception exception, string path, bool isWrite) => exception switch
    {
        RequestRefusedException e => new(e.Kind, e.Message),
        TimelineException e => new(KindOf(e), Advice.For(path).Detail(e)),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new(ProblemKind.TooLarge, "The body is too large. Send less at once."),
        BadHttpRequestException e => new(ProblemKind.BadRequest, e.Message),
        JsonException e => new(ProblemKind.BadRequest, e.Message),
        _ when IsDiskFull(exception) => new(ProblemKind.DiskFull, "The database's disk is full, and nothing of this was recorded. Make room on it, then send it again."),
        _ when IsDatabaseGone(exception) => new(ProblemKind.DatabaseGone, isWrite ? "The database does not answer now. Nothing was recorded. Try again in a moment." : "The database does not answer now. Try again in a moment."),
        _ when isWrite => new(ProblemKind.Failed, OutcomeUnknown("The server failed unexpectedly; its log has the details.")),
        _ => new(ProblemKind.Failed, "The server failed unexpectedly. Its log has the details; you can safely try again."),
    };

    private static ProblemKind KindOf(TimelineException exception) => exception switch
    {
        StatementChangedException or ArticleChangedException or SeenNotReachedException => ProblemKind.Stale,
        ConflictException => ProblemKind.Conflict,
        ActorAmbiguousException or ArticleAmbiguousException => ProblemKind.Ambiguous,
        CollectionNotFoundException => ProblemKind.NoCollection,
        NotFoundException or NotRecordedException => ProblemKind.NotFound,
        KeyReusedException => ProblemKind.KeyReused,
        OutcomeUnknownException => ProblemKind.OutcomeUnknown,
        PublishedUnknownException => ProblemKind.PublishedUnknown,
        WrongValueException or RefusedInputException => ProblemKind.Invalid,
        TextChangedException => ProblemKind.TextChanged,
        NewerDatabaseException or UnknownEventException => ProblemKind.DatabaseGone,
        ViewsStuckException => ProblemKind.Stuck,
        _ => ProblemKind.Failed,
    };

    /// <param name="why">A sentence.</param>
    public static string OutcomeUnknown(string why) => $"{why} It may or may not have been recorded. {Advice.SendAgain}";

    private static bool IsDiskFull(Exception? exception) =>
        exception is not null && (exception is PostgresException { SqlState: PostgresErrorCodes.DiskFull } || IsDiskFull(exception.InnerException));

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
