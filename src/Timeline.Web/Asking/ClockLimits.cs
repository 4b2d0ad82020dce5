using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Projections.Reading;
using Timeline.Projections.Replay;
using Timeline.Web.Problems;

namespace Timeline.Web.Asking;

/// <summary>The limits <c>from</c> and <c>to</c> on whichever clock was chosen.</summary>
/// <param name="usual">The clock when none is named.</param>
internal sealed class ClockLimits(ApiRequest request, Clock usual)
{
    public Clock Clock => request.Get(Parameters.Clock) ?? usual;

    public ClockLimit To => Limit("to", request.Get(Parameters.To) ?? "");

    /// <summary>Null when it is not given.</summary>
    public ClockLimit? From => request.Get(Parameters.From) is { } text ? Ordered(text) : null;

    public ClockLimit RequiredFrom => From ?? throw RequestRefusedException.BadParameter("from", "it is missing");

    /// <exception cref="RequestRefusedException">The recorded clock is limited twice.</exception>
    public AsOf AsOf => request.Has(Parameters.AsOf) && Clock is Clock.Recorded
        ? throw RequestRefusedException.BadParameter("asOf", "it limits recorded time, as clock=recorded does. Give only one of them")
        : request.AsOf;

    private ClockLimit Ordered(string from)
    {
        var to = request.Get(Parameters.To) ?? "";
        return IsAfter(from, to) ? throw RequestRefusedException.BadParameter("from", $"{from} is after {to}. Swap them") : Limit("from", from);
    }

    private ClockLimit Limit(string name, string text) => ClockLimit.TryParse(Clock, text, out var limit) ? limit
        : throw RequestRefusedException.BadParameter(name, (Clock is Clock.Recorded ? Read.Recorded(text, out _) : Read.LastDay(text, out _)) ?? $"'{text}' cannot be read");

    private bool IsAfter(string from, string to) => Clock is Clock.Recorded
        ? AsOf.TryParse(from, out var first) && AsOf.TryParse(to, out var last) && (first.Position > last.Position || first.Moment > last.Moment)
        : LastDay(from) > LastDay(to);

    private static LocalDate? LastDay(string text) => ImpreciseDate.TryParse(text, out var date) ? date.Latest : null;
}
