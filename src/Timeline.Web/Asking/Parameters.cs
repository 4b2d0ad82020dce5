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
        "asOf", "As of a position, an instant, or the end of a date. An answer as of a position never changes.", "41", Read.Recorded);

    public static Parameter<DayRange?> Between { get; } = new(
        "between", "Only statements about the time between two dates, both included; either may be empty.", "2022-02..2022-03", Read.Range);

    public static Parameter<bool?> Undated { get; } = new(
        "undated", "With `between`: include undated statements.", "true", Read.Flag)
    { IsFlag = true };

    public static Parameter<LocalDate?> KnownBy { get; } = new(
        "knownBy", "Only statements made by the end of this day, month or year.", "2022-03-01", Read.LastDay);

    public static Parameter<StatusFilter?> Status { get; } = Choice(
        "status", "Only statements of this status; by default all but the retracted.",
        StatusFilter.Recorded, StatusFilter.Accepted, StatusFilter.Disputed, StatusFilter.Retracted, StatusFilter.All);

    public static Parameter<string> Actor { get; } = new("actor", "Only statements by or about this actor.", "Maria Lind", Read.NotBlank);

    public static Parameter<string> Speaker { get; } = new("speaker", "Only statements by this actor.", "Maria Lind", Read.NotBlank);

    public static Parameter<string> About { get; } = new("about", "Only statements that mention this actor.", "Karland", Read.NotBlank);

    public static Parameter<string> Text { get; } = new(
        "text", "Only statements with these words; \"a phrase\", or and - as in web search.", "bridge -closed", Read.NotBlank);

    public static Parameter<StatementForm?> Form { get; } = Choice("form", "Only statements of this form.", Enum.GetValues<StatementForm>());

    public static Parameter<Modality?> Modality { get; } = Choice("modality", "Only statements of this modality.", Enum.GetValues<Modality>());

    public static Parameter<int?> Limit { get; } = new("limit", "At most this many; 50 by default.", "50", Read.Number(1, ShowChronology.MaxLimit))
    {
        Bounds = (1, ShowChronology.MaxLimit),
    };

    public static Parameter<string> Name { get; } = new("name", "Only actors with a name that contains this text, ignoring case.", "lind", Read.NotBlank);

    public static Parameter<ChronologyCursor> After { get; } = Cursor<ChronologyCursor>(ChronologyCursor.TryParse);

    public static Parameter<Clock?> Clock { get; } = Choice("clock", "The clock that the dates refer to.", Enum.GetValues<Clock>());

    public static Parameter<string> To { get; } = new(
        "to", "Up to a date; on the recorded clock also a position or an instant.", "2022-03", Read.NotBlank);

    public static Parameter<string> From { get; } = new(
        "from", "Only what came after a date; on the recorded clock also a position or an instant.", "2022-02", Read.NotBlank);

    public static Parameter<bool?> Step { get; } = new(
        "step", "One frame for each day, or on the recorded clock each event, that changed anything.", "true", Read.Flag)
    { IsFlag = true };

    public static Parameter<long?> Since { get; } = new(
        "after", "Changes after this position; `Last-Event-ID`, if sent, takes precedence. Without either: changes from now on.", "41", Read.Position);

    /// <summary>The limits that reads of statements take.</summary>
    public static Parameter[] Limits { get; } = [Between, Undated, KnownBy, AsOf, Status];

    /// <summary>Where a walk over pages goes on.</summary>
    public static Parameter<T> Cursor<T>(CursorReader<T> read)
        where T : class => new(
        "after", "A cursor: the `next` or `previous` of another page. It includes that page's limits and position, so only `limit` may be added.", "eyJDIjoi…", Read.Cursor(read));

    /// <summary>The query that a cursor of ours stands for.</summary>
    public static TQuery Follow<T, TQuery>(string? cursor, CursorReader<T> read, Func<T, TQuery> query)
        where T : class => cursor is not null && read(cursor, out var place) ? query(place) : throw new InvalidOperationException("A cursor of our own cannot be read.");

    private static Parameter<T?> Choice<T>(string name, string description, params T[] values)
        where T : struct, Enum => new(name, description, Read.Name(values[0]), Read.OneOf(values)) { Words = [.. values.Select(Read.Name)] };
}
