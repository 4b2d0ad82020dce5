using System.Diagnostics.CodeAnalysis;
using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Projections.Reading;

namespace Timeline.Projections.Replay;

/// <summary>How far a clock has run: a day, and on the recorded clock also a position or a moment.</summary>
public sealed record ClockLimit
{
    private ClockLimit(Clock clock, LocalDate? day, AsOf? asOf) => (Clock, Day, AsOf) = (clock, day, asOf);

    public Clock Clock { get; }

    private LocalDate? Day { get; }

    private AsOf? AsOf { get; }

    /// <summary>Reads a date, through its last UTC day; on the recorded clock also a position or an instant.</summary>
    public static bool TryParse(Clock clock, string text, [NotNullWhen(true)] out ClockLimit? limit)
    {
        limit = clock is Clock.Recorded
            ? AsOf.TryParse(text, out var asOf) ? new(clock, null, asOf) : null
            : ImpreciseDate.TryParse(text, out var date) && date.Latest is { } day ? new(clock, day, null) : null;
        return limit is not null;
    }

    /// <summary>The limits of a read that sees what this clock had reached, in the log as of <paramref name="asOf"/>.</summary>
    /// <exception cref="InvalidOperationException">The recorded clock is limited twice.</exception>
    public ReadLimits On(AsOf asOf) => Clock switch
    {
        Clock.Said => ReadLimits.None with { KnownBy = Day, AsOf = asOf },
        Clock.Happened => ReadLimits.None with { Between = DayRange.Of(null, Day), AsOf = asOf },
        _ when asOf == Reading.AsOf.Latest => ReadLimits.None with { AsOf = AsOf ?? asOf },
        _ => throw new InvalidOperationException("On the recorded clock the limit is itself an as-of. Give only one of them."),
    };
}
