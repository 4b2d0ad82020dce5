using Npgsql;

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

    internal string? DataFolder => _check.DataFolder;

    /// <summary>Finds the database, or starts one.</summary>
    /// <param name="requested">The value of <c>--db</c>. Without it <c>TIMELINE_DB</c> is taken, and without that the embedded PostgreSQL.</param>
    /// <param name="configure">Adds to the data source before it is built, type mappings for instance.</param>
    /// <param name="progress">Told what takes longer than a moment.</param>
    /// <exception cref="DatabaseUnavailableException">With the line to print.</exception>
    public static async Task<Database> OpenAsync(
        string? requested,
        Action<NpgsqlDataSourceBuilder>? configure = null,
        IProgress<string>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var text = string.IsNullOrWhiteSpace(requested) ? Environment.GetEnvironmentVariable("TIMELINE_DB") : requested;

        return string.IsNullOrWhiteSpace(text)
            ? await EmbeddedServer.OnThisMachine().OpenAsync(configure, progress, cancellationToken)
            : await ConnectAsync(ConnectionText.Parse(text), configure, cancellationToken);
    }

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
        NpgsqlDataSource? source = null;

        try
        {
            var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
            configure?.Invoke(builder);
            source = builder.Build();
            var check = await DatabaseCheck.AskAsync(source, cancellationToken);
            check.RequireVersion(name);
            return new Database(source, settings.ConnectionString, name, check);
        }
        catch (Exception e)
        {
            if (source is not null)
            {
                await source.DisposeAsync();
            }

            if (e is not DatabaseUnavailableException && Diagnosis.OfOpening(e, name) is { } diagnosis)
            {
                throw diagnosis;
            }

            throw;
        }
    }
}
