using NodaTime;

namespace Timeline.Projections.Views;

/// <summary>
/// What an answer lacks although it is recorded: a transaction that is open elsewhere may still fill a gap in the log before it. It is there when that
/// transaction ends.
/// </summary>
/// <param name="UpTo">Position of the last event it lacks, in whatever collection.</param>
/// <param name="Since">When the first was recorded.</param>
public sealed record HeldBack(long UpTo, Instant Since);
