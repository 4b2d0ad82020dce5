using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Timeline.Engine.Dates;

namespace Timeline.Projections.Reading;

/// <summary>A limit on recorded time: a position, or a moment of PostgreSQL's clock. Positions are what reproduces.</summary>
public sealed record AsOf
{
    private AsOf(long? position, Instant? moment) => (Position, Moment) = (position, moment);

    /// <summary>Everything recorded so far.</summary>
    public static AsOf Latest { get; } = new(null, null);

    /// <summary>The last position included; null when the limit is a moment or there is none.</summary>
    public long? Position { get; }

    /// <summary>The last moment included, of the years -9998 to 9999; null when the limit is a position or there is none.</summary>
    public Instant? Moment { get; }

    /// <summary><see cref="Moment"/> as PostgreSQL is asked: nothing was recorded before the year 1, where .NET's clocks begin.</summary>
    internal DateTimeOffset? Stamp => Moment is { } moment ? Instant.Max(moment, NodaConstants.BclEpoch).ToDateTimeOffset() : null;

    public static AsOf At(long position) => new(position, null);

    public static AsOf At(Instant moment) => new(null, moment);

    /// <summary>
    /// Reads a position (<c>41</c>), a date (<c>2022-03</c>: through its last UTC day) or an instant (<c>2022-03-01T10:00:00Z</c>).
    /// A bare integer is a position, so <c>2022</c> is one.
    /// </summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out AsOf? asOf)
    {
        asOf = null;

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position))
        {
            asOf = At(position);
        }
        else if (InstantPattern.ExtendedIso.Parse(text) is { Success: true, Value: var moment })
        {
            asOf = At(moment);
        }
        else if (ImpreciseDate.TryParse(text, out var date) && date.Latest is { } day)
        {
            asOf = At(day.At(LocalTime.MaxValue).InUtc().ToInstant());
        }

        return asOf is not null;
    }
}
