using NodaTime;
using NodaTime.Text;

namespace Timeline.Projections.Views;

/// <summary>Writing the views fails, so reads cannot have what was recorded. Nothing recorded is lost, and as soon as writing succeeds they go on.</summary>
/// <param name="since">When it first failed.</param>
/// <param name="position">Of the last event the views hold.</param>
/// <param name="reason">What went wrong, in one line.</param>
public sealed class ViewsStuckException(Instant since, long position, string reason)
    : Exception(FormattableString.Invariant($"The views are stuck at position {position} since {InstantPattern.General.Format(since)}: {reason.TrimEnd('.')}. Mend that and they go on; what was recorded is in the log."))
{
    /// <summary>When it first failed.</summary>
    public Instant Since => since;

    /// <summary>Of the last event the views hold.</summary>
    public long Position => position;

    /// <summary>What went wrong.</summary>
    public string Reason => reason;
}
