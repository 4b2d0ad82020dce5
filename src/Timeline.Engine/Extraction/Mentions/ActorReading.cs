using System.Collections.Immutable;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Mentions;

/// <summary>All actors of an article and every place that names one, in text order, mentions not overlapping.</summary>
public sealed record ActorReading(ImmutableArray<ArticleActor> Actors, ImmutableArray<ActorMention> Mentions)
{
    public static ActorReading Empty { get; } = new([], []);

    /// <summary>The actor of that canonical name; null if there is none.</summary>
    public ArticleActor? Named(string name) => Actors.FirstOrDefault(actor => actor.Name == name);

    /// <summary>The mentions that lie wholly inside <paramref name="range"/>, in text order. Costs a binary search.</summary>
    public ReadOnlySpan<ActorMention> In(CharRange range)
    {
        var first = FirstFrom(range.Start);
        var end = first;

        while (end < Mentions.Length && Mentions[end].Range.End <= range.End)
        {
            end++;
        }

        return Mentions.AsSpan()[first..end];
    }

    /// <summary>Whether a mention shares a character with <paramref name="range"/>.</summary>
    public bool Overlap(CharRange range)
    {
        var next = FirstFrom(range.Start);
        return (next < Mentions.Length && Mentions[next].Range.Start < range.End) || (next > 0 && Mentions[next - 1].Range.End > range.Start);
    }

    private int FirstFrom(int position) => SortedSearch.First(Mentions.AsSpan(), position, static (mention, at) => mention.Range.Start >= at);
}
