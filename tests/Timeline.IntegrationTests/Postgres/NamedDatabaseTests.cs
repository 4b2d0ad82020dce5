using Npgsql;
using Timeline.Cli.Postgres;
using Timeline.EmbeddedPostgres;

namespace Timeline.IntegrationTests.Postgres;

public sealed class NamedDatabaseTests(NamedDatabaseTests.Fixture server) : IClassFixture<NamedDatabaseTests.Fixture>
{
    private const string Secret = "s3cret/word?";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keywords_and_URIs_both_open_it()
    {
        await using var byKeywords = await Database.OpenAsync(server.Keywords(), cancellationToken: Cancellation);
        await using var byUri = await Database.OpenAsync(
            $"postgres://reader:{Uri.EscapeDataString(Secret)}@127.0.0.1:{server.Port}/timeline?connect_timeout=3&sslmode=prefer", cancellationToken: Cancellation);

        Assert.Equal($"database 'timeline' at 127.0.0.1:{server.Port}", byKeywords.Name);
        Assert.Equal(byKeywords.Name, byUri.Name);
    }

    [Fact]
    public async Task Of_several_hosts_one_that_answers_is_enough()
    {
        await using var database = await Database.OpenAsync(
            $"postgres://reader:{Uri.EscapeDataString(Secret)}@127.0.0.1:1,127.0.0.1:{server.Port}/timeline", cancellationToken: Cancellation);

        Assert.False(database.IsReadOnly);
    }

    [Fact]
    public async Task What_the_user_set_stays_and_only_what_is_missing_is_added()
    {
        await using var database = await Database.OpenAsync(server.Keywords() + ";Max Auto Prepare=0;Application Name=mine", cancellationToken: Cancellation);
        var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString);

        Assert.Equal((0, "mine", true, 2), (settings.MaxAutoPrepare, settings.ApplicationName, settings.NoResetOnClose, settings.AutoPrepareMinUsages));
    }

    public static TheoryData<string, DatabaseProblem, string> Refusals => new()
    {
        { "Host=127.0.0.1;Port=1;Username=reader;Password=" + Secret, DatabaseProblem.Unreachable, "Nothing answers for the database" },
        { "Host=no-such-host.invalid;Username=reader;Password=" + Secret, DatabaseProblem.HostNotFound, "was not found" },
        { "Host=127.0.0.1;Port={port};Database=timeline;Username=reader;Password=wrong-" + Secret, DatabaseProblem.WrongPassword, "refused the password" },
        { "Host=127.0.0.1;Port={port};Database=timeline;Username=reader", DatabaseProblem.WrongPassword, "requires a password, but none was given" },
        { "Host=127.0.0.1;Port={port};Database=timeline;Username=reader;Passfile=/nowhere", DatabaseProblem.WrongPassword, "'/nowhere'" },
        { "Host=127.0.0.1;Port={port};Database=nonesuch;Username=reader;Password=" + Secret, DatabaseProblem.UnknownDatabase, "There is no database 'nonesuch'" },
        { "Host=127.0.0.1;Port={port};Database=timeline;Username=reader;SSL Mode=Require;Password=" + Secret, DatabaseProblem.Unreachable, "encryption" },
        { "Database=timeline;Password=" + Secret, DatabaseProblem.Malformed, "names no host" },
        { "Host=a;Pasword=" + Secret, DatabaseProblem.Malformed, "does not know" },
        { "host=a dbname=b password=" + Secret, DatabaseProblem.Malformed, "by spaces" },
        { "nonsense", DatabaseProblem.Malformed, "does not know" },
        { $"postgres://reader:{Secret}@127.0.0.1/timeline", DatabaseProblem.Malformed, "cannot be read" },
        { $"postgres://reader:12/34@127.0.0.1/timeline", DatabaseProblem.Malformed, "cannot be read" },
        { "postgres://127.0.0.1/timeline?colour=blue", DatabaseProblem.Malformed, "cannot be read" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Each_refusal_is_one_line_that_names_the_remedy_and_no_password(string requested, DatabaseProblem problem, string line)
    {
        var e = await Assert.ThrowsAsync<DatabaseUnavailableException>(() =>
            Database.OpenAsync(requested.Replace("{port}", $"{server.Port}", StringComparison.Ordinal), cancellationToken: Cancellation));

        Assert.Equal(problem, e.Problem);
        Assert.Contains(line, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
        Assert.DoesNotContain("s3cret", e.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("34", e.Message.Replace($"{server.Port}", "", StringComparison.Ordinal).Replace("%3", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_can_only_be_read_serves_readers_and_refuses_writers()
    {
        await using var database = await Database.OpenAsync(server.Keywords() + ";Options=-c default_transaction_read_only=on", cancellationToken: Cancellation);

        var e = Assert.Throws<DatabaseUnavailableException>(database.RequireWritable);
        Assert.Equal(DatabaseProblem.ReadOnly, e.Problem);

        await using var write = database.Source.CreateCommand("create table t ()");
        var late = await Assert.ThrowsAsync<PostgresException>(() => write.ExecuteNonQueryAsync(Cancellation));
        Assert.Equal(DatabaseProblem.ReadOnly, database.Explain(late)?.Problem);
    }

    [Fact]
    public void A_server_older_than_14_is_refused()
    {
        var check = new DatabaseCheck(new Version(13, 22), IsReadOnly: false);

        var e = Assert.Throws<DatabaseUnavailableException>(() => check.RequireVersion("database 'old' at localhost:5432"));
        Assert.Contains("is PostgreSQL 13.22, and 14 is the oldest", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_is_cut_is_told_from_a_faulty_statement()
    {
        await using var database = await Database.OpenAsync(server.Keywords(), cancellationToken: Cancellation);
        await using var suicide = database.Source.CreateCommand("select pg_terminate_backend(pg_backend_pid())");
        await using var faulty = database.Source.CreateCommand("select from nowhere");

        var cut = await Assert.ThrowsAnyAsync<Exception>(() => suicide.ExecuteScalarAsync(Cancellation));
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => faulty.ExecuteScalarAsync(Cancellation));

        Assert.Equal(DatabaseProblem.Lost, database.Explain(new InvalidOperationException("wrapped", cut))?.Problem);
        Assert.Null(database.Explain(fault));
    }

    public sealed class Fixture : IAsyncLifetime
    {
        private readonly TemporaryHome _home = new();

        public int Port { get; private set; }

        public string Keywords() => $"Host=127.0.0.1;Port={Port};Database=timeline;Username=reader;Password='{Secret}'";

        public async ValueTask InitializeAsync()
        {
            await using var database = await _home.Server().StartAsync();
            await using var role = database.DataSource.CreateCommand($"create role reader login password '{Secret}'");
            await role.ExecuteNonQueryAsync();
            Port = ServerRecord.Read(_home.Home)!.Port;
        }

        public ValueTask DisposeAsync() => _home.DisposeAsync();
    }
}
