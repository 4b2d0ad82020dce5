using System.Collections.Immutable;
using Timeline.Engine.Dates;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.Times;

namespace Timeline.Engine.Extraction.Statements.Dating;

/// <summary>A time expression, and the date it has in the mouth of who says it.</summary>
internal readonly record struct DatedExpression(TimeExpression Expression, ImpreciseDate? Date)
{
    /// <summary>The index of the first of <paramref name="all"/> that ends after <paramref name="position"/>; so that nobody walks along all of them.</summary>
    public static int FirstAfter(ImmutableArray<DatedExpression> all, int position) =>
        SortedSearch.First(all.AsSpan(), position, static (dated, at) => dated.Expression.Range.End > at);
}
