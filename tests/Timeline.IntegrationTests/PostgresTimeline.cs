using MediatR;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Npgsql;
using Timeline.Engine.Articles;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Log;
using Timeline.Projections;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;

namespace Timeline.IntegrationTests;

/// <summary>Timeline on a database of its own, with verbs short enough for tests.</summary>
public sealed class PostgresTimeline : IAsyncLifetime
{
    public const string Collection = "case";

    private readonly TestDatabase _database = new();
    private ServiceProvider? _services;

    public NpgsqlDataSource DataSource => _database.DataSource;

    public string ConnectionString => _database.ConnectionString;

    public EventLog Log => Services.GetRequiredService<EventLog>();

    public T Service<T>()
        where T : notnull => Services.GetRequiredService<T>();

    private ServiceProvider Services => _services ?? throw new InvalidOperationException("Not initialised.");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        _services = new ServiceCollection()
            .AddTimeline(_database.DataSource, new FakeClock(Instant.FromUtc(2026, 1, 1, 0, 0)))
            .BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await _database.DisposeAsync();
    }

    public Task<T> Ask<T>(IRequest<T> request) => Ask(request, Cancellation);

    public Task<T> Ask<T>(IRequest<T> request, CancellationToken cancellationToken) => Services.GetRequiredService<IMediator>().Send(request, cancellationToken);

    public Task<CapturedArticle> Capture(string text, string published = "2022-03-01", string collection = Collection, string? url = null) =>
        Ask(new CaptureArticle(collection, "test.txt", ArticleText.Of("test.txt", text), ImpreciseDate.Parse(published), null, null, url, "tester"));

    public async Task<List<CaptureOutcome>> CaptureAll(string collection, params IEnumerable<ArticleInput> articles)
    {
        var outcomes = new List<CaptureOutcome>();

        await foreach (var outcome in await Ask(new CaptureArticles(collection, articles.ToAsyncEnumerable(), "tester")))
        {
            outcomes.Add(outcome);
        }

        return outcomes;
    }

    public static ArticleInput Input(string name, string text, string? url = null) => new(name, _ => Task.FromResult(ArticleText.Of(name, text)), Url: url);

    /// <summary>Appends events to the stream of an article, beginning it with its capture if it is new.</summary>
    public Task Given(string article, params IArticleEvent[] events) =>
        Log.TransactAsync<Article, IArticleEvent>(
            new Write(Collection, IdOf(article), "tester", "because"),
            Article.Fold,
            known => known is null
                ? [new ArticleCaptured(article, null, null, Date("2022-03-01"), DateBasis.Stated, null, article, 100, "en"), .. events]
                : [.. events],
            Cancellation);

    public Task<ChronologyPage> Show(ReadLimits? limits = null, int limit = ShowChronology.DefaultLimit) =>
        Ask(new ShowChronology(Collection, limits ?? ReadLimits.None, Limit: limit, CountUndated: true));

    public async Task Execute(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    public async Task<long> Count(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Cancellation) is long count ? count : 0;
    }

    public async Task<bool> Any(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Cancellation) is true;
    }

    public static Guid IdOf(string article) => StreamIds.OfArticle(Collection, article);

    public static ImpreciseDate Date(string edtf) => ImpreciseDate.Parse(edtf);

    public static StatementDate Stated(string edtf) => new(Date(edtf), edtf, DateBasis.Stated);

    public static StatementRecorded Statement(int number, string happened = "2022", string said = "2022-03-01", string? speaker = "Ana Roe") => new(
        number, new TextSpan(number, number + 5), $"words {number}", StatementForm.Indirect, speaker, Stated(said), Stated(happened),
        Modality.Asserted, false, ["Karland"], "en/1");
}
