using System.CommandLine;
using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;

namespace Timeline.Cli.Invocation;

/// <summary>The limits that reads take.</summary>
internal static class ReadOptions
{
    public static Option<DayRange?> Between { get; } = new("--between")
    {
        Description = "Only statements about the time between two dates, both included; either may be empty",
        HelpName = "A..B",
        CustomParser = Values.Read<DayRange?>(Values.Range),
    };

    public static Option<bool> Undated { get; } = new("--undated") { Description = "With --between: include undated statements" };

    public static Option<LocalDate?> KnownBy { get; } = new("--known-by")
    {
        Description = "Only statements made by the end of this day, month or year",
        HelpName = "DATE",
        CustomParser = Values.Read<LocalDate?>(Values.LastDay),
    };

    public static Option<AsOf?> AsOf { get; } = new("--as-of")
    {
        Description = "As of a position, an instant, or the end of a date",
        HelpName = "POSITION|TIME",
        CustomParser = Values.Read<AsOf>(Values.Recorded),
    };

    /// <summary>Without it: all but what is retracted.</summary>
    public static Option<StatusFilter?> Status { get; } = Choice.Of(
        "--status", "Only statements of this status", StatusFilter.Recorded, StatusFilter.Accepted, StatusFilter.Disputed, StatusFilter.Retracted, StatusFilter.All);

    public static Option<int> Limit { get; } = new("--limit")
    {
        Description = $"At most this many statements, 1 to {ShowChronology.MaxLimit}",
        HelpName = "N",
        DefaultValueFactory = _ => ShowChronology.DefaultLimit,
        CustomParser = Values.Between(1, ShowChronology.MaxLimit),
    };

    public static Option[] Limits { get; } = [Between, Undated, KnownBy, AsOf, Status];

    public static ReadLimits LimitsOf(Call call)
    {
        if (call.Get(Undated) && !call.Has(Between))
        {
            throw new UsageException("--undated needs --between. Without --between, undated statements are shown anyway.");
        }

        return new ReadLimits(
            call.Get(Between), call.Get(Undated), call.Get(KnownBy), call.Get(AsOf) ?? Projections.Reading.AsOf.Latest, call.Get(Status));
    }
}
