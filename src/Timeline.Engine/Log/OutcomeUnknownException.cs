using System.Net.Sockets;
using Npgsql;
using Timeline.Engine.Errors;

namespace Timeline.Engine.Log;

/// <summary>The connection to the database was lost while a command was being committed: all of it was recorded or none, and nobody can know which.</summary>
public sealed class OutcomeUnknownException(Exception innerException) : TimelineException(
    "The connection to the database was lost while this was being recorded. It may or may not have been recorded.", new CheckRecorded(), innerException)
{
    /// <summary>Whether the connection ended before PostgreSQL said what became of the transaction.</summary>
    internal static bool IsLost(Exception exception) => exception switch
    {
        // A server that is told to stop may have committed before it says so.
        PostgresException e => e.SqlState.StartsWith("57P", StringComparison.Ordinal) || e.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException or IOException or SocketException or TimeoutException => true,
        { InnerException: { } inner } => IsLost(inner),
        _ => false,
    };
}
