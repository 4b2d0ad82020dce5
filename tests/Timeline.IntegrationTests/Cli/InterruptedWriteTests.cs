using System.Diagnostics;
using Npgsql;

namespace Timeline.IntegrationTests.Cli;

public sealed class InterruptedWriteTests : IAsyncLifetime
{
    private readonly TestDatabase _database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_being_recorded_is_recorded_in_spite_of_one_interrupt_and_not_of_two(bool isInterruptedTwice)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no kill -INT on Windows.");
        await CliRun.OfAsync(_database.ConnectionString, ["capture", "-"], "3 May 2021\n\nThe mill closed on Sunday."u8.ToArray());
        using var process = Process.Start(CliRun.Start(_database.ConnectionString, ["capture", "-"])) ?? throw new InvalidOperationException("dotnet did not start.");

        await using (await HoldTableAsync())
        {
            await process.StandardInput.BaseStream.WriteAsync("3 May 2021\n\nThe pier burned down on Sunday."u8.ToArray(), Cancellation);
            process.StandardInput.Close();

            while (!process.HasExited && await CountAsync("select count(*) from pg_locks where not granted and relation = 'timeline.mt_events'::regclass") == 0)
            {
                await Task.Delay(25, Cancellation);
            }

            await InterruptAsync(process);
            await Task.WhenAny(process.WaitForExitAsync(Cancellation), Task.Delay(TimeSpan.FromSeconds(3), Cancellation));
            Assert.False(process.HasExited);

            if (isInterruptedTwice)
            {
                await InterruptAsync(process);
                await process.WaitForExitAsync(Cancellation);
            }
        }

        await process.WaitForExitAsync(Cancellation);
        Assert.Equal(130, process.ExitCode);
        Assert.Equal(isInterruptedTwice, (await process.StandardOutput.ReadToEndAsync(Cancellation)).Length == 0);
        Assert.Equal(isInterruptedTwice ? 1 : 2, await CountAsync("select count(*) from timeline.mt_streams"));
    }

    private static async Task InterruptAsync(Process process)
    {
        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await kill.WaitForExitAsync(Cancellation);
    }

    /// <summary>Others may read the events until it is disposed of, and nobody may write one.</summary>
    private async Task<NpgsqlConnection> HoldTableAsync()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand("begin; lock table timeline.mt_events in share mode", connection);
        await command.ExecuteNonQueryAsync(Cancellation);
        return connection;
    }

    private async Task<long> CountAsync(string sql)
    {
        await using var command = _database.DataSource.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Cancellation) is long count ? count : -1;
    }
}
