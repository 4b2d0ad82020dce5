using NodaTime;
using Timeline.Engine.Extraction.TimeExpressions.Patterns;
using Timeline.Engine.Extraction.TimeExpressions.Values;

namespace Timeline.Engine.Extraction.TimeExpressions;

/// <summary>
/// Whether a text tells of the past as history does, so that "in March" goes on from the date before it, or reports news, where it hangs
/// on the day of publication.
/// </summary>
internal static class Narrative
{
    /// <summary>History names its years: fewer full dates than this say nothing.</summary>
    private const int FewestDates = 4;

    public static bool Is(List<Lexeme> found, LocalDate published)
    {
        var (full, spoken) = (0, 0);

        foreach (var lexeme in found)
        {
            switch (lexeme.Meaning)
            {
                case Fixed { Period: { Exists: true, Unit: <= TimeUnit.Year } period } when period.FirstYear < published.Year:
                    full++;
                    break;
                case Stepped { Origin: Origin.Now } or Named { Cycle: WeekdayCycle }:
                    spoken++;
                    break;
                default:
                    break;
            }
        }

        return full >= FewestDates && full > spoken * 4;
    }
}
