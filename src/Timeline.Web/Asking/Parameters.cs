using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;
using Timeline.Projections.Replay;

namespace Timeline.Web.Asking;

/// <summary>The parameters that queries take, each made once. Their meaning is that of the command line's options.</summary>
internal static class Parameters
{
    public static Parameter<AsOf> AsOf { get; } = new(
        "asOf", "As the log stood at a position, an instant, or the end of a date. An answer as of a position never changes.", "41", Read.Recorded);

    public static Parameter<DayRange?> Between { get; } = new(
        "between", "Only what happened between two dates, both included; either side may be empty.", "2022-02..2022-03", Read.Range);

    public static Parameter<bool?> Undated { get; } = new(
        "undated", "With `between`: also what has no date.", "true", Read.Flag)
    { IsFlag = true };

    public static Parameter<LocalDate?> KnownBy { get; } = new(
        "knownBy", "Only what had been said by the end of that day, month or year.", "2022-03-01", Read.LastDay);

    public static Parameter<StatusFilter?> Status { get; } = Choice(
        "status", "Only statements of that status; all but the retracted unless given.",
        StatusFilter.Recorded, StatusFilter.Accepted, StatusFilter.Disputed, StatusFilter.Retracted, StatusFilter.All);

    public static Parameter<string> Actor { get; } = new("actor", "Only what that actor said, or what was said of it.", "Maria Lind", Read.NotBlank);

    public static Parameter<string> Speaker { get; } = new("speaker", "Only what that actor said.", "Maria Lind", Read.NotBlank);

    public static Parameter<string> About { get; } = new("about", "Only what mentions that actor.", "Karland", Read.NotBlank);

    public static Parameter<string> Text { get; } = new(
        "text", "Only statements with these words; \"a phrase\", or and - as in web search.", "bridge -closed", Read.NotBlank);

    public static Parameter<StatementForm?> Form { get; } = Choice("form", "Only statements made so.", Enum.GetValues<StatementForm>());

    public static Parameter<Modality?> Modality { get; } = Choice("modality", "Only statements meant so.", Enum.GetValues<Modality>());

    public static Parameter<int?> Limit { get; } = new("limit", "How many at most; 50 unless given.", "50", Read.Number(1, ShowChronology.MaxLimit))
    {
        Bounds = (1, ShowChronology.MaxLimit),
    };

    public static Parameter<ChronologyCursor> After { get; } = new(
        "after", "A cursor, `next` or `previous` of another page: it brings that page's limits and position, so only `limit` goes with it.", "eyJDIjoi…", Read.Cursor);

    public static Parameter<Clock?> Clock { get; } = Choice("clock", "Which clock the dates are of.", Enum.GetValues<Clock>());

    public static Parameter<string> To { get; } = new(
        "to", "Up to a date; on the recorded clock also a position or an instant.", "2022-03", Read.NotBlank);

    public static Parameter<string> From { get; } = new(
        "from", "Only what came after a date; on the recorded clock also a position or an instant.", "2022-02", Read.NotBlank);

    public static Parameter<bool?> Step { get; } = new(
        "step", "Frame by frame: one for each day, or on the recorded clock each event, that changed anything.", "true", Read.Flag)
    { IsFlag = true };

    public static Parameter<long?> Since { get; } = new(
        "after", "Changes after that position; as `Last-Event-ID`, which goes before it. Without either: changes from now on.", "41", Read.Position);

    /// <summary>The limits that reads of statements take.</summary>
    public static Parameter[] Limits { get; } = [Between, Undated, KnownBy, AsOf, Status];

    private static Parameter<T?> Choice<T>(string name, string description, params T[] values)
        where T : struct, Enum => new(name, description, Read.Name(values[0]), Read.OneOf(values)) { Words = [.. values.Select(Read.Name)] };
}
