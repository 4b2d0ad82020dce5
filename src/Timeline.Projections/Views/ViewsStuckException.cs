using NodaTime;
using NodaTime.Text;
using Timeline.Engine.Errors;

namespace Timeline.Projections.Views;

/// <summary>The views cannot be written, so reads cannot show what was recorded. Nothing recorded is lost; reads work again as soon as writing succeeds.</summary>
/// <param name="since">When it first failed.</param>
/// <param name="position">Of the last event the views hold.</param>
/// <param name="reason">What went wrong, in one line.</param>
public sealed class ViewsStuckException(Instant since, long position, string reason)
    : TimelineException(FormattableString.Invariant(
        $"The views have been stuck at position {position} since {InstantPattern.General.Format(since)}: {reason.TrimEnd('.')}. Remove the cause, and they continue; nothing recorded is lost."))
{
    /// <summary>When it first failed.</summary>
    public Instant Since => since;

    /// <summary>Of the last event the views hold.</summary>
    public long Position => position;

    /// <summary>What went wrong.</summary>
    public string Reason => reason;
}
