using System.Collections.Immutable;
using Timeline.Engine.Events;

namespace Timeline.Engine.Articles;

/// <summary>Tells which statement of a new reading is which of those recorded: the one whose stretch of the text overlaps best.</summary>
internal static class StatementMatch
{
    /// <returns>Index into <paramref name="read"/> by number of the statement recorded; what has no partner is in neither.</returns>
    /// <param name="read">In text order, not overlapping.</param>
    public static ImmutableSortedDictionary<int, int> Pair(ImmutableArray<Statement> recorded, ImmutableArray<StatementRecorded> read)
    {
        var pairs = ImmutableSortedDictionary.CreateBuilder<int, int>();
        var taken = new HashSet<int>();

        foreach (var (number, index, _) in Candidates(recorded, read).OrderByDescending(c => c.Likeness).ThenBy(c => c.Number).ThenBy(c => c.Index))
        {
            if (!pairs.ContainsKey(number) && taken.Add(index))
            {
                pairs.Add(number, index);
            }
        }

        return pairs.ToImmutable();
    }

    private static IEnumerable<(int Number, int Index, double Likeness)> Candidates(ImmutableArray<Statement> recorded, ImmutableArray<StatementRecorded> read)
    {
        var first = 0;

        foreach (var statement in recorded.OrderBy(s => s.Content.Span.Begin))
        {
            while (first < read.Length && read[first].Span.End <= statement.Content.Span.Begin)
            {
                first++;
            }

            for (var i = first; i < read.Length && read[i].Span.Begin < statement.Content.Span.End; i++)
            {
                if (Likeness(statement.Content.Span, read[i].Span) is > 0 and var likeness)
                {
                    yield return (statement.Id.Number, i, likeness);
                }
            }
        }
    }

    /// <summary>The share of both that both cover; 0 unless that is at least half of the shorter.</summary>
    private static double Likeness(TextSpan a, TextSpan b)
    {
        var shared = Math.Min(a.End, b.End) - Math.Max(a.Begin, b.Begin);
        var all = Math.Max(a.End, b.End) - Math.Min(a.Begin, b.Begin);
        return 2 * shared >= Math.Min(a.End - a.Begin, b.End - b.Begin) ? (double)shared / all : 0;
    }
}
