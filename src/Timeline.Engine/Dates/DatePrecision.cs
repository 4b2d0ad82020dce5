namespace Timeline.Engine.Dates;

/// <summary>How finely a date fixes its moment: the smallest calendar unit that holds all it can denote.</summary>
/// <remarks>
/// Unspecified digits coarsen: <c>2004-XX</c> is a year, <c>1985-04-XX</c> a month, <c>156X-12-25</c> a decade.
/// </remarks>
public enum DatePrecision
{
    Second,
    Minute,
    Day,
    Month,

    /// <summary>Three months, as offices and companies count them.</summary>
    Quarter,

    /// <summary>Spring, summer, autumn or winter.</summary>
    Season,

    /// <summary>Four months.</summary>
    Third,

    /// <summary>Six months.</summary>
    Half,
    Year,
    Decade,

    /// <summary>A hundred years with the same first two digits: <c>18XX</c> is 1800 to 1899.</summary>
    Century,
    Millennium,

    /// <summary>No digit of the year is known: <c>XXXX-12-25</c>.</summary>
    AnyYear,

    /// <summary>From one date to another, either of which may be open or unknown.</summary>
    Interval,

    /// <summary>One of several dates.</summary>
    OneOf,
}
