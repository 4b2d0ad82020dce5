using System.Net.Sockets;
using System.Security.Authentication;
using Npgsql;

namespace Timeline.Cli.Postgres;

/// <summary>Turns what Npgsql reports into one line a person can act on. SQLSTATE codes: PostgreSQL manual, appendix A.</summary>
public static class Diagnosis
{
    /// <summary>
    /// What ails the database, if <paramref name="exception"/> or one it wraps says that something does; null for
    /// every other error, which is then a fault of the statement or of ours.
    /// </summary>
    /// <param name="database">The database's name in the message, such as <see cref="Database.Name"/>.</param>
    public static DatabaseUnavailableException? Of(Exception exception, string database)
    {
        ArgumentNullException.ThrowIfNull(exception);

        for (var e = exception; e is not null; e = e.InnerException)
        {
            var found = e switch
            {
                DatabaseUnavailableException known => known,
                PostgresException refusal => OfRefusal(refusal, database),
                NpgsqlException failure => OfFailure(failure, database),
                _ => null,
            };

            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>As <see cref="Of"/>, for an error while connecting: then whatever Npgsql or the server reports makes the database unusable.</summary>
    internal static DatabaseUnavailableException? OfOpening(Exception exception, string database) => (Of(exception, database), exception) switch
    {
        ({ } known, _) => known,
        (null, NpgsqlException e) when e.Message.Contains("SSL", StringComparison.Ordinal) => Encryption(database, e),
        (null, NpgsqlException e) => new(DatabaseProblem.Unreachable,
            $"The {database} cannot be opened: {e.Message.ReplaceLineEndings(" ").TrimEnd('.')}. Correct --db or TIMELINE_DB.", e),
        (null, IOException or UnauthorizedAccessException) => new(DatabaseProblem.WrongPassword,
            $"A file that the connection to the {database} names cannot be read: {exception.Message.TrimEnd('.')}. Correct --db or TIMELINE_DB.", exception),
        (null, ArgumentException or InvalidOperationException or NotSupportedException) => ConnectionText.Malformed("has settings that contradict each other", exception),
        _ => null,
    };

    private static DatabaseUnavailableException? OfRefusal(PostgresException e, string database) => e.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword => new(DatabaseProblem.WrongPassword,
            $"The {database} refused the password. Correct the user name or password in --db or TIMELINE_DB.", e),
        PostgresErrorCodes.InvalidAuthorizationSpecification => new(DatabaseProblem.WrongPassword,
            $"The {database} does not let this user in: {e.MessageText}. Name another user in --db, or have the server's pg_hba.conf admit this one.", e),
        PostgresErrorCodes.InvalidCatalogName => new(DatabaseProblem.UnknownDatabase,
            $"There is no {database}. Create it with 'createdb', or correct its name in --db or TIMELINE_DB.", e),
        PostgresErrorCodes.TooManyConnections => new(DatabaseProblem.TooManyConnections,
            $"The {database} has no connection left. Close other programs that use it, or raise its max_connections.", e),
        PostgresErrorCodes.DiskFull => new(DatabaseProblem.DiskFull,
            $"The disk of the {database} is full: {e.MessageText.TrimEnd('.')}. Make room on it and run it again; nothing of the unfinished step was recorded.", e),
        PostgresErrorCodes.ReadOnlySqlTransaction => ReadOnly(database, e),
        PostgresErrorCodes.CannotConnectNow => new(DatabaseProblem.Unreachable,
            $"The {database} is starting up or shutting down. Try again in a moment.", e),
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => Lost(database, e),
        "57P05" => Lost(database, e), // idle_session_timeout
        ['0', '8', ..] => Lost(database, e),
        _ => null,
    };

    private static DatabaseUnavailableException? OfFailure(NpgsqlException e, string database) => e.InnerException switch
    {
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData or SocketError.NoRecovery } =>
            new(DatabaseProblem.HostNotFound, $"The host of the {database} was not found. Correct its name in --db or TIMELINE_DB, or check the network.", e),
        SocketException { SocketErrorCode: SocketError.AccessDenied } =>
            new(DatabaseProblem.Unreachable, $"The socket of the {database} is closed to this user. Run as its owner, or connect by host and port.", e),
        SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown } => Lost(database, e),
        SocketException => new(DatabaseProblem.Unreachable,
            $"Nothing answers for the {database}. Start that server, or correct host and port in --db or TIMELINE_DB.", e),
        TimeoutException => new(DatabaseProblem.Silent,
            $"The {database} did not answer in time. Check whether it is overloaded or blocked by a firewall, and try again.", e),
        AuthenticationException => Encryption(database, e),
        PostgresException refusal => OfRefusal(refusal, database),
        IOException => Lost(database, e),
        null when e.Message.StartsWith("No password", StringComparison.Ordinal) => new(DatabaseProblem.WrongPassword,
            $"The {database} requires a password, but none was given. Add it to --db or TIMELINE_DB, or to ~/.pgpass.", e),
        _ => null,
    };

    internal static DatabaseUnavailableException ReadOnly(string database, Exception? e = null) =>
        new(DatabaseProblem.ReadOnly, $"The {database} can only be read (a standby, or default_transaction_read_only). Name the primary server in --db.", e);

    private static DatabaseUnavailableException Encryption(string database, Exception e) =>
        new(DatabaseProblem.Unreachable, $"The {database} and this program did not agree on encryption. Set SSL Mode (sslmode in a URI) to what that server offers.", e);

    private static DatabaseUnavailableException Lost(string database, Exception e) =>
        new(DatabaseProblem.Lost, $"The connection to the {database} was lost. Nothing of the unfinished step was recorded unless it was reported; run it again.", e);
}
