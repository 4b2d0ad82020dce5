using Timeline.Projections.Rows;

namespace Timeline.Projections.Reading;

/// <summary>Which statements a read wants, of what people decided about them.</summary>
public enum StatusFilter
{
    /// <summary>Everything but what is retracted: what a read wants unless told.</summary>
    Standing,
    Recorded,
    Accepted,
    Disputed,

    /// <summary>What is retracted, or stands in a withdrawn article.</summary>
    Retracted,
    All,
}

internal static class StatusFilters
{
    public static bool Includes(this StatusFilter filter, StatementStatus status) => filter switch
    {
        StatusFilter.All => true,
        StatusFilter.Standing => status is not StatementStatus.Retracted,
        _ => status.ToString() == filter.ToString(),
    };
}
