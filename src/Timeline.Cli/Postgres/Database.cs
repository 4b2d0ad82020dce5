using Npgsql;
using Timeline.EmbeddedPostgres;

namespace Timeline.Cli.Postgres;

/// <summary>
/// A PostgreSQL database that has answered: the one that was asked for, or the embedded one. Its one data source is
/// for the caller to use, with the connection that was opened to check it already in the pool.
/// </summary>
public sealed class Database : IAsyncDisposable
{
    private readonly DatabaseCheck _check;

    internal Database(NpgsqlDataSource source, string connectionString, string name, DatabaseCheck check) =>
        (Source, ConnectionString, Name, _check) = (source, connectionString, name, check);

    public NpgsqlDataSource Source { get; }

    /// <summary>For those who cannot take <see cref="Source"/>. Holds the password if one was given in <c>--db</c>: never print it.</summary>
    public string ConnectionString { get; }

    /// <summary>How messages call it, without password: <c>database 'timeline' at localhost:5432</c>.</summary>
    public string Name { get; }

    public Version ServerVersion => _check.ServerVersion;

    public bool IsReadOnly => _check.IsReadOnly;

    /// <summary>Finds the database, or starts one.</summary>
    /// <param name="requested">The value of <c>--db</c>. Without it <c>TIMELINE_DB</c> is taken, and without that the embedded PostgreSQL.</param>
    /// <param name="configure">Adds to the data source before it is built, type mappings for instance.</param>
    /// <param name="progress">Told what takes longer than a moment.</param>
    /// <exception cref="DatabaseUnavailableException">With the line to print.</exception>
    /// <exception cref="EmbeddedPostgresException">The embedded PostgreSQL cannot be had; see <see cref="Embedded"/>.</exception>
    public static async Task<Database> OpenAsync(
        string? requested,
        Action<NpgsqlDataSourceBuilder>? configure = null,
        IProgress<string>? progress = null,
        CancellationToken cancellationToken = default)
    {
        if (Named(requested) is { } text)
        {
            return await ConnectAsync(ConnectionText.Parse(text), configure, cancellationToken);
        }

        var embedded = await Embedded.OfThisUser().StartAsync(configure, progress, cancellationToken);
        var settings = new NpgsqlConnectionStringBuilder(embedded.ConnectionString);
        return await CheckAsync(embedded.DataSource, settings, ConnectionText.Describe(settings), cancellationToken);
    }

    /// <summary>Whether there is anything to open: a database is named, or the embedded one was made before.</summary>
    /// <param name="requested">As for <see cref="OpenAsync"/>.</param>
    /// <exception cref="EmbeddedPostgresException">The embedded PostgreSQL's folder holds something else.</exception>
    public static bool Exists(string? requested) => Named(requested) is not null || Embedded.OfThisUser().Exists;

    /// <summary>To be called before a write.</summary>
    /// <exception cref="DatabaseUnavailableException">The database can only be read.</exception>
    public void RequireWritable()
    {
        if (IsReadOnly)
        {
            throw Diagnosis.ReadOnly(Name);
        }
    }

    /// <summary>The line for an error that came later, while the database was used; null where the database is not to blame.</summary>
    public DatabaseUnavailableException? Explain(Exception exception) => Diagnosis.Of(exception, Name);

    public ValueTask DisposeAsync() => Source.DisposeAsync();

    /// <exception cref="DatabaseUnavailableException">It cannot be used.</exception>
    internal static async Task<Database> ConnectAsync(
        NpgsqlConnectionStringBuilder settings, Action<NpgsqlDataSourceBuilder>? configure, CancellationToken cancellationToken)
    {
        var name = ConnectionText.Describe(settings);
        NpgsqlDataSource source;

        try
        {
            var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
            configure?.Invoke(builder);
            source = builder.Build();
        }
        catch (Exception e) when (Diagnosis.OfOpening(e, name) is { } diagnosis)
        {
            throw diagnosis;
        }

        return await CheckAsync(source, settings, name, cancellationToken);
    }

    private static string? Named(string? requested)
    {
        var text = string.IsNullOrWhiteSpace(requested) ? Environment.GetEnvironmentVariable("TIMELINE_DB") : requested;
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private static async Task<Database> CheckAsync(NpgsqlDataSource source, NpgsqlConnectionStringBuilder settings, string name, CancellationToken cancellationToken)
    {
        try
        {
            var check = await DatabaseCheck.AskAsync(source, cancellationToken);
            check.RequireVersion(name);
            return new Database(source, settings.ConnectionString, name, check);
        }
        catch (Exception e)
        {
            await source.DisposeAsync();

            if (e is not DatabaseUnavailableException && Diagnosis.OfOpening(e, name) is { } diagnosis)
            {
                throw diagnosis;
            }

            throw;
        }
    }
}
