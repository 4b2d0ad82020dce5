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

    /// <summary>The last moment included; null when the limit is a position or there is none.</summary>
    public Instant? Moment { get; }

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
        else if (ImpreciseDate.TryParse(text, out var date) && date.Latest is { } day && day < LocalDate.MaxIsoValue)
        {
            asOf = At(day.PlusDays(1).AtMidnight().InUtc().ToInstant() - Duration.Epsilon);
        }

        return asOf is not null;
    }
}
