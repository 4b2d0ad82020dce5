using System.Collections.Immutable;
using Timeline.Engine.Dates;
using Timeline.Engine.Extraction.TimeExpressions;

namespace Timeline.Engine.Extraction.Statements.Anchors;

/// <summary>A time expression, and the date it has in the mouth of who says it.</summary>
internal readonly record struct DatedExpression(TimeExpression Expression, ImpreciseDate? Date)
{
    /// <summary>The index of the first of <paramref name="all"/> that ends after <paramref name="position"/>; so that nobody walks along all of them.</summary>
    public static int FirstAfter(ImmutableArray<DatedExpression> all, int position)
    {
        var (low, high) = (0, all.Length);

        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = all[middle].Expression.Range.End > position ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
