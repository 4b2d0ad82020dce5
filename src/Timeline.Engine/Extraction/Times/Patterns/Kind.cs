namespace Timeline.Engine.Extraction.Times.Patterns;

/// <summary>What a word can be in a time expression. A word may be several ("second", "May"): kinds are flags.</summary>
[Flags]
internal enum Kind : long
{
    None = 0,

    // Names on the calendar; the value says which.
    Weekday = 1L << 0,
    Month = 1L << 1,
    Season = 1L << 2,
    Feast = 1L << 3,
    NamedDay = 1L << 4,
    DayPart = 1L << 5,
    Noon = 1L << 6,

    // Units, one and many.
    Unit = 1L << 7,
    Units = 1L << 8,

    // Numbers, by what they could count or number.
    Count = 1L << 9,
    DayNumber = 1L << 10,
    Year = 1L << 11,
    ShortYear = 1L << 12,
    Hour = 1L << 13,
    Clock = 1L << 14,
    Ordinal = 1L << 15,
    Decade = 1L << 16,
    Vague = 1L << 17,

    // Words that point.
    Last = 1L << 18,
    Next = 1L << 19,
    This = 1L << 20,
    That = 1L << 21,
    Every = 1L << 22,
    Following = 1L << 23,
    Preceding = 1L << 24,

    // Words that trim or blur.
    Part = 1L << 25,
    Edge = 1L << 26,
    Approx = 1L << 27,

    Ago = 1L << 28,
    Later = 1L << 29,
    Earlier = 1L << 30,
    Era = 1L << 31,
    AmPm = 1L << 32,
    Zone = 1L << 33,

    // Words that are a whole expression.
    Adverb = 1L << 34,
    Frequency = 1L << 35,

    // What rules make of the above.
    Quantity = 1L << 36,
    Length = 1L << 37,
    Date = 1L << 38,
    Time = 1L << 39,
    Other = 1L << 40,

    /// <summary>Number of month, as in a date written in digits.</summary>
    MonthNumber = 1L << 41,
    WeekdayPlural = 1L << 43,
    Whole = 1L << 44,

    /// <summary>Joins two dates: "to", "and", a dash.</summary>
    Joint = 1L << 45,

    /// <summary>A noun of time that is only worth reading in company: "time", "future", "while".</summary>
    Noun = 1L << 46,

    /// <summary>Hyphenated, so an adjective: no article belongs to it ("the [ten-year] plan").</summary>
    Compound = 1L << 47,

    /// <summary>Time words in a history, not in news: "the former king", "at this time".</summary>
    NarrativeOnly = 1L << 48,

    /// <summary>Time words only where they look ahead: "soon".</summary>
    FutureOnly = 1L << 49,

    /// <summary>Wants the right company to be an expression: "the year", "the day before".</summary>
    Bare = 1L << 51,

    /// <summary>Four figures that can be a time of day: "0630", "1700".</summary>
    Military = 1L << 52,

    /// <summary>A year in words: "that year", "last year".</summary>
    YearPhrase = 1L << 53,

    /// <summary>A length that begins with "over" or "under", which no "last" or "next" comes before.</summary>
    Over = 1L << 54,

    /// <summary>"about", "around", "circa": makes a date approximate.</summary>
    Circa = 1L << 50,
}
