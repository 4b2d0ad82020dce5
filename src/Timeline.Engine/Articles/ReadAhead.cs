using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using NodaTime;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Engine.Articles;

/// <summary>
/// Loads texts one after the other, asks the log which of them it knows, and reads the others on all cores, ahead of who records them.
/// Gives them in the order they came in.
/// </summary>
internal sealed class ReadAhead : IAsyncDisposable
{
    /// <summary>The most that all articles which are loaded and not yet recorded may take up. Bounds memory.</summary>
    public const int Room = 1_000;

    /// <summary>Characters for one of <see cref="Room"/>.</summary>
    private const int Unit = 4_096;

    // No article needs more than what is free when everything but an unfilled batch is recorded.
    private const int MostRoom = Room / 2;

    private const int AskedAtOnce = 100;

    // All that a capture needs to know of an article.
    private static readonly string[] Needed =
    [
        .. EventTypes.ByName
            .Where(e => e.Value == typeof(ArticleCaptured) || e.Value == typeof(ArticleSeenAgain) || e.Value == typeof(ArticleWithdrawn))
            .Select(e => e.Key),
    ];

    private readonly EventLog _log;
    private readonly CaptureArticles _command;
    private readonly Func<LocalDate> _today;
    private readonly CancellationTokenSource _stop;
    private readonly SemaphoreSlim _room = new(Room);
    private readonly BlockingCollection<Undecided> _undecided = [];
    private readonly Channel<Task<DecidedArticle>> _inOrder = Channel.CreateUnbounded<Task<DecidedArticle>>();
    private readonly Task _loading;

    public ReadAhead(EventLog log, CaptureArticles command, Func<LocalDate> today, CancellationToken cancellationToken)
    {
        (_log, _command, _today) = (log, command, today);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _loading = Task.Run(LoadAsync, CancellationToken.None);

        // Threads of their own: with the pool's all taken, who writes to the database would have to wait for one.
        for (var i = 0; i < Environment.ProcessorCount; i++)
        {
            _ = Task.Factory.StartNew(Decide, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    public async IAsyncEnumerable<DecidedArticle> InOrderAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var article in _inOrder.Reader.ReadAllAsync(cancellationToken))
        {
            yield return await article.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Makes room for others, after articles were recorded.</summary>
    public void Leave(int room) => _room.Release(room);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loading;
    }

    private async Task LoadAsync()
    {
        try
        {
            var loaded = new List<Loaded>();

            await foreach (var input in _command.Articles.WithCancellation(_stop.Token))
            {
                var next = await LoadAsync(input);

                if (loaded.Count == AskedAtOnce || _room.CurrentCount < next.Room)
                {
                    await HandOverAsync(loaded);
                }

                for (var i = 0; i < next.Room; i++)
                {
                    await _room.WaitAsync(_stop.Token);
                }

                loaded.Add(next);
            }

            await HandOverAsync(loaded);
            _inOrder.Writer.Complete();
        }
        catch (Exception e)
        {
            _inOrder.Writer.Complete(e); // comes to who reads in order
        }
        finally
        {
            _undecided.CompleteAdding();
        }
    }

    private async Task<Loaded> LoadAsync(ArticleInput input)
    {
        try
        {
            var text = await input.Load(_stop.Token);
            var command = new CaptureArticle(_command.Collection, input.Name, text, input.Published, input.Title, input.Publisher, input.Url, _command.By);
            return new Loaded(input.Name, command, StreamIds.OfArticle(_command.Collection, text.Digest), null, Math.Min(1 + (text.Text.Length / Unit), MostRoom));
        }
        catch (RefusedInputException e)
        {
            return new Loaded(input.Name, null, default, e, 1);
        }
    }

    private async Task HandOverAsync(List<Loaded> loaded)
    {
        var known = await _log.Bulk.ReadStreamsAsync(_command.Collection, [.. loaded.Select(article => article.Id)], Needed, _stop.Token);

        foreach (var article in loaded)
        {
            var undecided = new Undecided(article, known[article.Id].Aggregate((Article?)null, Article.Fold), _today());
            _inOrder.Writer.TryWrite(undecided.Decided);
            _undecided.Add(undecided);
        }

        loaded.Clear();
    }

    private void Decide()
    {
        foreach (var undecided in _undecided.GetConsumingEnumerable())
        {
            undecided.Decide(_stop.Token);
        }
    }

    /// <param name="Command">Null when its text was refused.</param>
    private sealed record Loaded(string Name, CaptureArticle? Command, Guid Id, RefusedInputException? Refusal, int Room);

    private sealed class Undecided(Loaded article, Article? known, LocalDate today)
    {
        private readonly TaskCompletionSource<DecidedArticle> _decided = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<DecidedArticle> Decided => _decided.Task;

        public void Decide(CancellationToken stop)
        {
            try
            {
                stop.ThrowIfCancellationRequested();
                _decided.SetResult(
                    article.Command is not { } command
                        ? Refused(article.Refusal!)
                        : new DecidedArticle(
                            article.Name, command, article.Id, known is not null, known?.IsWithdrawn ?? false,
                            CaptureArticleHandler.Decide(known, command, today), Refusal: null, article.Room));
            }
            catch (RefusedInputException e)
            {
                _decided.SetResult(Refused(e));
            }
            catch (Exception e)
            {
                _decided.SetException(e);
            }
        }

        private DecidedArticle Refused(RefusedInputException refusal) =>
            new(article.Name, Command: null, article.Id, known is not null, IsWithdrawn: false, [], refusal, article.Room);
    }
}
