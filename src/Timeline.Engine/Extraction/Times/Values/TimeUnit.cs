namespace Timeline.Engine.Extraction.Times.Values;

/// <summary>What calendars and clocks count in, from fine to coarse.</summary>
internal enum TimeUnit
{
    Second,
    Minute,
    Hour,
    Night,
    Day,

    /// <summary>Saturday and Sunday of an ISO week.</summary>
    Weekend,

    /// <summary>An ISO week, Monday first.</summary>
    Week,
    Month,

    /// <summary>Northern: spring from March. A winter belongs to the year its December is in.</summary>
    Season,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
    Millennium,
}
