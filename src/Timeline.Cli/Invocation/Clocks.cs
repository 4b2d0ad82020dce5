using System.CommandLine;
using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Projections.Reading;
using Timeline.Projections.Replay;
using Clock = Timeline.Projections.Replay.Clock;

namespace Timeline.Cli.Invocation;

/// <summary>Limits on whichever clock was chosen.</summary>
internal static class Clocks
{
    /// <summary>Each verb that takes it has a usual clock of its own.</summary>
    public static Option<Clock?> Option { get; } = Choice.Of("--clock", "The clock that the dates refer to", Enum.GetValues<Clock>());

    /// <exception cref="UsageException">It is no limit of that clock.</exception>
    public static ClockLimit Limit(Clock clock, string option, string text) =>
        ClockLimit.TryParse(clock, text, out var limit)
            ? limit
            : throw new UsageException($"{option} {(clock is Clock.Recorded ? Values.Recorded(text, out _) : Values.LastDay(text, out _))}");

    /// <exception cref="UsageException">The recorded clock is limited twice.</exception>
    public static AsOf AsOf(Call call, Clock clock) => (call.Get(ReadOptions.AsOf), clock) switch
    {
        ({ }, Clock.Recorded) => throw new UsageException("--as-of and --clock recorded both limit recorded time. Give only one of them."),
        ({ } asOf, _) => asOf,
        _ => Projections.Reading.AsOf.Latest,
    };

    /// <exception cref="UsageException">The later limit comes first.</exception>
    public static void RequireOrder(string? from, string to, Clock clock)
    {
        if (from is not null && IsAfter(from, to, clock))
        {
            throw new UsageException($"{from} is after {to}. Swap them.");
        }
    }

    private static bool IsAfter(string from, string to, Clock clock)
    {
        if (clock is Clock.Recorded && Projections.Reading.AsOf.TryParse(from, out var first) && Projections.Reading.AsOf.TryParse(to, out var last))
        {
            return first.Position > last.Position || first.Moment > last.Moment;
        }

        return clock is not Clock.Recorded && LastDay(from) > LastDay(to);
    }

    private static LocalDate? LastDay(string text) => ImpreciseDate.TryParse(text, out var date) ? date.Latest : null;
}
