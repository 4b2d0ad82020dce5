using System.Net.Sockets;
using Npgsql;

namespace Timeline.Engine.Log;

/// <summary>The database was lost while a command was being committed: it was recorded whole or not at all, and which of the two is not known.</summary>
public sealed class OutcomeUnknownException(Exception innerException) : Exception(
    "The database was lost while this was being recorded. Whether it was recorded is not known. Look before you send it again, or send it with a key.", innerException)
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
