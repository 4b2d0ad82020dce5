using Npgsql;
using Timeline.Cli.Postgres;
using Timeline.EmbeddedPostgres;
using Timeline.Engine.Articles;
using Timeline.Engine.Log;
using Timeline.Projections.Reading;
using Timeline.Projections.Views;

namespace Timeline.Cli.Invocation;

/// <summary>What went wrong, as the person at the terminal is told: one line and an exit code.</summary>
internal sealed record Problem(int ExitCode, string Line)
{
    public const int Failed = 1;
    public const int WrongUsage = 2;
    public const int NotFound = 3;
    public const int Refused = 4;
    public const int Interrupted = 130;

    /// <summary>The one table from exception to exit code and line.</summary>
    /// <param name="database">The database that was used; null when none was opened.</param>
    public static Problem Of(Exception exception, Database? database) => exception switch
    {
        OperationCanceledException => new(Interrupted, "Interrupted: what was not reported as done was not recorded."),
        UsageException => new(WrongUsage, exception.Message),
        CollectionNameException => new(WrongUsage, exception.Message),
        WrongValueException => new(WrongUsage, exception.Message),
        ConflictException => new(Refused, exception.Message),
        NotRecordedException => new(NotFound, exception.Message),
        RefusedInputException => new(Failed, exception.Message),
        NotFoundException => new(NotFound, exception.Message),
        DatabaseUnavailableException { Problem: DatabaseProblem.Malformed } => new(WrongUsage, exception.Message),
        DatabaseUnavailableException => new(Failed, exception.Message),
        EmbeddedPostgresException e => new(Failed, Embedded.Line(e)),
        TextChangedException or OutcomeUnknownException => new(Failed, exception.Message),
        NewerDatabaseException or UnknownEventException or ViewsStuckException => new(Failed, exception.Message),
        InvalidDataException => new(Failed, exception.Message),
        _ when database?.Explain(exception) is { } explained => new(Failed, explained.Message),
        PostgresException e => new(Failed, $"PostgreSQL refused: {e.MessageText} (SQLSTATE {e.SqlState}). {Debug}"),
        IOException or UnauthorizedAccessException => new(Failed, exception.Message),
        _ => new(Failed, $"Failed: {exception.Message.ReplaceLineEndings(" ")} ({exception.GetType().Name}). {Debug}"),
    };

    /// <summary>When the answer itself cannot be written, for example because a disk is full.</summary>
    public static string OfOutput(IOException e) => $"Cannot write the answer: {e.Message}";

    private const string Debug = "Set TIMELINE_DEBUG=1 to see where.";
}

/// <summary>The command line asks for something that makes no sense. The message says what was asked, what was found and what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
