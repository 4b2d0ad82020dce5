using NodaTime;
using Timeline.Benchmarks.Databases;
using Timeline.Benchmarks.Logs;
using Timeline.Engine.Dates;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;

namespace Timeline.Benchmarks.Reads;

/// <summary>What somebody asks of a timeline: an actor, and when it happened.</summary>
internal sealed record Question(string Actor, DayRange Range)
{
    private static readonly LocalDate First = new(2012, 1, 1);

    private static readonly int[] Lengths = [7, 30, 91, 365, 1_825];

    public ShowChronology Query => new(LoadedLog.Collection, ReadLimits.None with { Between = Range }, Actor);

    /// <summary>Questions without end: actors as often as they are named, ranges from a week to five years in the fourteen that most dates fall in.</summary>
    public static IEnumerable<Question> Endless(int seed)
    {
        var random = new Random(seed);

        while (true)
        {
            var length = Lengths[random.Next(Lengths.Length)];
            var first = First.PlusDays(random.Next(5_100 - length));
            yield return new Question(CorpusNames.Any(random), DayRange.Of(first, first.PlusDays(length)));
        }
    }

    /// <summary>The first questions of them whose actors the database knows.</summary>
    /// <param name="least">Statements that the page must have.</param>
    public static async Task<Question[]> AnswerableAsync(BenchDatabase database, int count, int least, CancellationToken cancellationToken)
    {
        var questions = new List<Question>();

        foreach (var question in Endless(seed: 1))
        {
            try
            {
                if ((await database.SendAsync(question.Query, cancellationToken)).Statements.Count >= least)
                {
                    questions.Add(question);
                }
            }
            catch (Exception e) when (e is ActorNotFoundException or ActorAmbiguousException)
            {
                continue;
            }

            if (questions.Count == count)
            {
                break;
            }
        }

        return [.. questions];
    }
}
