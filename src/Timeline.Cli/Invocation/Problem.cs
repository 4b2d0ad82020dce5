using Npgsql;
using Timeline.Cli.Postgres;
using Timeline.EmbeddedPostgres;
using Timeline.Engine.Articles;
using Timeline.Engine.Errors;
using Timeline.Projections.Reading;

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
    /// <param name="collection">The collection that was asked.</param>
    /// <param name="database">The database that was used; null when none was opened.</param>
    public static Problem Of(Exception exception, string collection, Database? database) => exception switch
    {
        OperationCanceledException => new(Interrupted, "Interrupted: what was not reported as done was not recorded."),
        UsageException => new(WrongUsage, exception.Message),
        TimelineException e => new(ExitCodeOf(e), new Advice(collection).Line(e)),
        DatabaseUnavailableException { Problem: DatabaseProblem.Malformed } => new(WrongUsage, exception.Message),
        DatabaseUnavailableException => new(Failed, exception.Message),
        EmbeddedPostgresException e => new(Failed, Embedded.Line(e)),
        InvalidDataException => new(Failed, exception.Message),
        _ when database?.Explain(exception) is { } explained => new(Failed, explained.Message),
        PostgresException e => new(Failed, $"PostgreSQL refused: {e.MessageText} (SQLSTATE {e.SqlState}). {Debug}"),
        IOException or UnauthorizedAccessException => new(Failed, exception.Message),
        _ => new(Failed, $"Failed: {exception.Message.ReplaceLineEndings(" ")} ({exception.GetType().Name}). {Debug}"),
    };

    private static int ExitCodeOf(TimelineException exception) => exception switch
    {
        CollectionNameException or WrongValueException => WrongUsage,
        ConflictException => Refused,
        NotRecordedException or NotFoundException => NotFound,
        _ => Failed,
    };

    /// <summary>When the answer itself cannot be written, for example because a disk is full.</summary>
    public static string OfOutput(IOException e) => $"Cannot write the answer: {e.Message}";

    private const string Debug = "Set TIMELINE_DEBUG=1 to see where.";
}

/// <summary>The command line asks for something that makes no sense. The message says what was asked, what was found and what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
