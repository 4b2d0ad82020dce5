using System.CommandLine;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;
using Timeline.Cli.Postgres;
using Timeline.EmbeddedPostgres;
using Timeline.Engine.Articles;
using Timeline.Projections;
using Timeline.Projections.Reading;
using Timeline.Projections.Views;

namespace Timeline.Cli.Invocation;

/// <summary>One run of a verb: what was asked, where to write, and the database, which is opened only when it is needed.</summary>
internal sealed class Call(ParseResult parsed) : IAsyncDisposable
{
    // What a read takes, and more.
    private static readonly TimeSpan AWhile = TimeSpan.FromSeconds(1);

    private ServiceProvider? _services;
    private bool _bringsViewsUp;
    private HeldBack? _heldBack;

    public TextWriter Output => parsed.InvocationConfiguration.Output;

    public TextWriter Errors => parsed.InvocationConfiguration.Error;

    public Screen Screen => Terminal.Screen;

    /// <summary>For who reads standard input. To be disposed of by them.</summary>
    public Stream OpenInput() => Terminal.Input ?? Console.OpenStandardInput();

    /// <summary>Whether standard input is a keyboard.</summary>
    public bool IsTyped => Terminal.Input is null && !Console.IsInputRedirected;

    public string Collection => Get(CommonOptions.Collection) ?? CollectionName.Default;

    public string By => Get(CommonOptions.By) ?? (Environment.UserName is { Length: > 0 } login ? login : "unknown");

    public bool IsJson => Get(CommonOptions.Json);

    public Database? Database { get; private set; }

    /// <summary>What the run ends with when nothing stops it.</summary>
    public int ExitCode { get; private set; }

#pragma warning disable RS0030 // A host's composition is where the system clock comes in.
    public static IClock Clock => SystemClock.Instance;
#pragma warning restore RS0030

    /// <summary>The UTC day.</summary>
    public static LocalDate Today => Clock.GetCurrentInstant().InUtc().Date;

    public T? Get<T>(Option<T> option) => parsed.GetValue(option);

    public T? Get<T>(Argument<T> argument) => parsed.GetValue(argument);

    public bool Has(Option option) => parsed.GetResult(option) is { Implicit: false };

    /// <summary>Sends a query, and opens the database first when this is the first. On a terminal, tells of views that have to be brought up for it.</summary>
    public async Task<TAnswer> SendAsync<TAnswer>(IRequest<TAnswer> query, CancellationToken cancellationToken)
    {
        var notes = ReadNotes.Take();
        var answer = DispatchAsync(query, cancellationToken);

        if (await Task.WhenAny(answer, Task.Delay(AWhile, cancellationToken)) != answer)
        {
            using var progress = StartProgress();
            using var answered = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            Task told = progress is null ? Task.CompletedTask : BringViewsUpAsync(progress, answered.Token);
            await Task.WhenAny(answer);
            await answered.CancelAsync();
            await Task.WhenAny(told);
        }

        try
        {
            return await answer;
        }
        finally
        {
            _heldBack = notes.HeldBack ?? _heldBack;
        }
    }

    /// <summary>Says on standard error what the answers lacked, if anything.</summary>
    public void NoteWhatIsHeldBack()
    {
        if (_heldBack is { } held)
        {
            Note($"An open transaction elsewhere hides what was recorded since {InstantPattern.General.Format(held.Since)}, up to position {Values.Number(held.UpTo)}. Ask again when it has ended.");
        }
    }

    /// <summary>What a capture would record. Where no database was made yet, nothing was captured, and none is made for the question.</summary>
    public async Task<CapturedArticle> PreviewAsync(PreviewArticle preview, CancellationToken cancellationToken) =>
        Database is not null || Database.Exists(Get(CommonOptions.Db)) ? await DispatchAsync(preview, cancellationToken) : preview.OfEmptyLog(Today);

    /// <summary>As <see cref="SendAsync"/>, for what writes.</summary>
    public async Task<TAnswer> RecordAsync<TAnswer>(IRequest<TAnswer> request, CancellationToken cancellationToken)
    {
        (await OpenAsync(cancellationToken)).RequireWritable();
        _bringsViewsUp = true;
        return await DispatchAsync(request, cancellationToken);
    }

    /// <summary>Leaves the views to the next read, which is told how long that takes.</summary>
    public void LeaveViews() => _bringsViewsUp = false;

    /// <summary>After what was recorded, saves the next read from starting the projections, which takes longer than the read.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        if (_bringsViewsUp)
        {
            await Output.FlushAsync(cancellationToken);
            using var progress = StartProgress();
            await BringViewsUpAsync(progress, cancellationToken);
        }
    }

    private Task<Unit> BringViewsUpAsync(Progress? progress, CancellationToken cancellationToken) =>
        DispatchAsync(new CatchUpViews(progress is null ? null : new LogProgress("bringing the views up to date", progress)), cancellationToken);

    public Progress? StartProgress() => Progress.OnTerminal(Errors);

    /// <summary>Says a line on standard error, behind whatever was answered so far.</summary>
    public void Note(string line)
    {
        Output.Flush();
        Errors.WriteLine(Printable.Line(line));
    }

    /// <summary>Says on standard error what is wrong with what was answered; the run ends with <see cref="Problem.Failed"/>.</summary>
    public void Fail(string line)
    {
        Note(line);
        ExitCode = Problem.Failed;
    }

    /// <summary>Says on standard error what went wrong.</summary>
    /// <returns>The exit code, which the run also ends with when it goes on.</returns>
    public int Report(Exception exception)
    {
        var problem = Problem.Of(exception, Database);
        Note(problem.Line);

        if (Environment.GetEnvironmentVariable("TIMELINE_DEBUG") is "1")
        {
            Errors.WriteLine(exception);
        }

        return ExitCode = problem.ExitCode;
    }

    /// <summary>Runs another command line against the same database, and prints its answer as people want it.</summary>
    /// <param name="run">As the program runs the one it was started with; gives the exit code.</param>
    public async Task RunAsync(
        string[] arguments, Stream input, Func<string[], Terminal, CancellationToken, Task<int>> run, CancellationToken cancellationToken)
    {
        string[] all = [.. arguments, .. Get(CommonOptions.Db) is { } db ? ["--db", db] : Array.Empty<string>()];
        var terminal = new Terminal
        {
            Output = Output,
            Error = Errors,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Screen = Screen.ForPeople(),
            Input = input,
        };
        var exitCode = await run(all, terminal, cancellationToken);
        ExitCode = exitCode == 0 ? ExitCode : exitCode;
    }

    /// <summary>The database, opened now if it is not yet.</summary>
    /// <param name="noticesDeadClients">PostgreSQL is to look, once a second, whether who asked is still there: what a killed server holds is free soon.</param>
    public async Task<Database> OpenAsync(CancellationToken cancellationToken, bool noticesDeadClients = false)
    {
        using var progress = Database is null ? StartProgress() : null;

        if (Database is null && noticesDeadClients)
        {
            try
            {
                return Database = await Database.OpenAsync(Get(CommonOptions.Db), NoticeDeadClients, progress, cancellationToken);
            }
            catch (Exception e) when (e is DatabaseUnavailableException or EmbeddedPostgresException)
            {
                // Not every server and not every pooler before one can. If that is not why, the same comes out below.
            }
        }

        return Database ??= await Database.OpenAsync(Get(CommonOptions.Db), configure: null, progress, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        if (Database is not null)
        {
            await Database.DisposeAsync();
        }
    }

    private static void NoticeDeadClients(Npgsql.NpgsqlDataSourceBuilder builder) =>
        builder.ConnectionStringBuilder.Options = $"{builder.ConnectionStringBuilder.Options} -c client_connection_check_interval=1s".TrimStart();

    private async Task<TAnswer> DispatchAsync<TAnswer>(IRequest<TAnswer> request, CancellationToken cancellationToken)
    {
        var database = await OpenAsync(cancellationToken);
        _services ??= new ServiceCollection().AddTimeline(database.Source, Clock).BuildServiceProvider();
        return await _services.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }

    private Terminal Terminal => (Terminal)parsed.InvocationConfiguration;
}
