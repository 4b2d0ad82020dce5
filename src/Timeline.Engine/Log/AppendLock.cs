using Marten;
using Npgsql;

namespace Timeline.Engine.Log;

/// <summary>
/// Lets a bulk append be alone with the log, and gives every event the time of recording by the database's clock.
/// </summary>
/// <remarks>
/// Marten marks everything up to a bulk append's last position as seen. An event whose transaction took a lower position and is still open
/// would never come to the views. So everybody who appends holds this lock: many at once, each until its transaction ends, or one who
/// appends in bulk.
/// </remarks>
internal sealed class AppendLock : DocumentSessionListenerBase
{
    // Any constant of ours.
    internal const long Key = 0x415050454E44;

    // Seconds. A batch takes less than one; who waits this long waits for a process that hangs, and had better fail.
    internal const int Patience = 60;

    internal const string TakeShared = "select pg_advisory_xact_lock_shared($1)";

    /// <summary>Shared. Marten takes positions after this.</summary>
    public override async Task BeforeSaveChangesAsync(IDocumentSession session, CancellationToken token)
    {
        var events = session.PendingChanges.Streams().SelectMany(stream => stream.Events).ToArray();

        if (events.Length == 0)
        {
            return;
        }

        var now = session.Listeners.OfType<Taken>().FirstOrDefault()?.Now ?? await TakeAsync(session, token);

        foreach (var e in events)
        {
            e.Timestamp = now; // Marten took the host's clock
        }
    }

    private static async Task<DateTimeOffset> TakeAsync(IDocumentSession session, CancellationToken token)
    {
        await session.BeginTransactionAsync(CancellationToken.None); // Marten loses the connection of one that is cancelled
        await using var command = new NpgsqlCommand($"{TakeShared}, clock_timestamp()", session.Connection!)
        {
            CommandTimeout = Patience,
            Parameters = { new() { Value = Key } },
        };
        await using var reader = await command.ExecuteReaderAsync(token);
        await reader.ReadAsync(token);
        return reader.GetFieldValue<DateTimeOffset>(1);
    }

    /// <summary>Waits until no append is under way, and keeps others waiting until the result is disposed of.</summary>
    public static async Task<HeldLocks> TakeAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken) =>
        await HeldLocks.TakeAsync(dataSource, $"select pg_advisory_lock({Key})", Patience, cancellationToken)
        ?? throw new InvalidOperationException("The lock was not taken, although this waited for it.");

    /// <summary>On a session whose transaction holds the lock already, shared, and asked for the time then.</summary>
    internal sealed class Taken(DateTimeOffset now) : DocumentSessionListenerBase
    {
        public DateTimeOffset Now => now;
    }
}
