using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Timeline.Projections.Rebuild;

internal static class ReadAhead
{
    private const int Chunk = 500;
    private const int ChunksAhead = 8;

    /// <summary>The same elements in the same order, made on another core while these are used; some thousands are held at once.</summary>
    public static async IAsyncEnumerable<T> OnAnotherCore<T>(this IAsyncEnumerable<T> elements, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var chunks = Channel.CreateBounded<List<T>>(new BoundedChannelOptions(ChunksAhead) { SingleReader = true, SingleWriter = true });
        var making = Task.Run(MakeAsync, CancellationToken.None);

        try
        {
            await foreach (var chunk in chunks.Reader.ReadAllAsync(cancellationToken))
            {
                foreach (var element in chunk)
                {
                    yield return element;
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
            await making;
        }

        async Task MakeAsync()
        {
            try
            {
                var chunk = new List<T>(Chunk);

                await foreach (var element in elements.WithCancellation(stop.Token))
                {
                    chunk.Add(element);

                    if (chunk.Count == Chunk)
                    {
                        await chunks.Writer.WriteAsync(chunk, stop.Token);
                        chunk = new List<T>(Chunk);
                    }
                }

                await chunks.Writer.WriteAsync(chunk, stop.Token);
                chunks.Writer.Complete();
            }
            catch (Exception e)
            {
                chunks.Writer.Complete(e); // comes to who uses the elements
            }
        }
    }
}
