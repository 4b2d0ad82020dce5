using System.Collections.Immutable;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Mentions;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Training;

/// <summary>Kind: 1 person, 2 organisation, 3 place or state. Tokens, end exclusive.</summary>
internal readonly record struct NameSpan(int First, int End, int Kind);

/// <summary>Precision and recall of names: a name counts when its words and its kind are right.</summary>
internal sealed class NameScore
{
    private readonly int[] _gold = new int[4];
    private readonly int[] _found = new int[4];
    private readonly int[] _right = new int[4];

    public void Add(IEnumerable<NameSpan> gold, IEnumerable<NameSpan> found)
    {
        var wanted = gold.ToHashSet();
        var got = found.ToHashSet();

        foreach (var name in wanted)
        {
            _gold[name.Kind]++;
        }

        foreach (var name in got)
        {
            _found[name.Kind]++;
            _right[name.Kind] += wanted.Contains(name) ? 1 : 0;
        }
    }

    public override string ToString() => $"{Text(1..4)}   person {Of(1..2).F1:F1} organisation {Of(2..3).F1:F1} place {Of(3..4).F1:F1}";

    private string Text(Range kinds) => Of(kinds) is var (p, r, f) ? $"P {p:F1} R {r:F1} F1 {f:F1}" : "";

    private (double Precision, double Recall, double F1) Of(Range kinds)
    {
        var (gold, found, right) = (_gold[kinds].Sum(), _found[kinds].Sum(), _right[kinds].Sum());
        return (100.0 * right / Math.Max(1, found), 100.0 * right / Math.Max(1, gold), 200.0 * right / Math.Max(1, found + gold));
    }

    /// <summary>The names that BIO tags spell; names of nothing that acts left out.</summary>
    public static IEnumerable<NameSpan> Spans(ReadOnlyMemory<byte> tags)
    {
        for (var i = 0; i < tags.Length;)
        {
            var kind = (tags.Span[i] + 1) / 2;
            var end = i + 1;

            while (kind != 0 && end < tags.Length && tags.Span[end] == kind * 2)
            {
                end++;
            }

            if (kind is > 0 and < 4)
            {
                yield return new NameSpan(i, end, kind);
            }

            i = end;
        }
    }

    public static IEnumerable<NameSpan> Spans(TokenizedText text, ImmutableArray<ActorMention> mentions) =>
        from mention in mentions
        where mention.Sense is not (MentionSense.Adjective or MentionSense.Description)
        let kind = mention.Kind switch { ActorKind.Person => 1, ActorKind.Organisation => 2, ActorKind.State or ActorKind.Place => 3, _ => 0 }
        where kind > 0
        select new NameSpan(text.FirstTokenAfter(mention.Range.Start), text.FirstTokenAfter(mention.Range.End - 1) + 1, kind);
}
