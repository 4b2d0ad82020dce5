using System.Collections.Immutable;
using NodaTime;
using Timeline.Engine.Extraction.Times.Patterns;
using Timeline.Engine.Extraction.Times.Values;

namespace Timeline.Engine.Extraction.Times;

/// <summary>
/// Whether a text tells of the past as history does, so that "in March" goes on from the date before it, or reports news, where it hangs
/// on the day of publication. History names its years; news says "Monday", "last week", "yesterday", which only a reader of that day
/// can place. Tense tells nothing: both are in the past.
/// </summary>
internal static class Narrative
{
    /// <summary>So many past years named in full, and so many times as many as words of the day, make a history.</summary>
    private const int FewestYears = 4;
    private const int YearsPerWordOfTheDay = 4;

    /// <summary>Of days and months in past years, with no word of the day beside them, so many do.</summary>
    private const int FewestDates = 2;

    public static bool Is(ImmutableArray<Lexeme> found, LocalDate published)
    {
        var (years, dates, words) = (0, 0, 0);

        foreach (var lexeme in found)
        {
            switch (lexeme.Meaning)
            {
                case Fixed { Period: { Exists: true, Unit: <= TimeUnit.Year } period } when period.FirstYear < published.Year:
                    years++;
                    dates += period.Unit < TimeUnit.Year ? 1 : 0;
                    break;
                case Stepped { Origin: Origin.Now } or Named { Cycle: WeekdayCycle }:
                    words++;
                    break;
            }
        }

        return (years >= FewestYears && years > words * YearsPerWordOfTheDay) || (dates >= FewestDates && words == 0);
    }
}
