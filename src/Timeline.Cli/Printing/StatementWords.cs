using Timeline.Cli.Invocation;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Projections.Chronology;

namespace Timeline.Cli.Printing;

/// <summary>What is told of a statement beside its words, in words: nothing is said by colour alone.</summary>
internal static class StatementWords
{
    /// <summary>A machine's list: always the modality, then what else holds, then the status.</summary>
    public static string Marks(StatementView statement) => string.Join(',', (string[])
    [
        Values.Name(statement.Modality),
        .. statement.Negated ? ["negated"] : Array.Empty<string>(),
        Values.Name(statement.Status),
        .. statement.Possibly ? ["possibly"] : Array.Empty<string>(),
    ]);

    /// <summary>What is out of the ordinary, for people.</summary>
    public static IEnumerable<string> Remarks(StatementView statement)
    {
        yield return Values.Name(statement.Form);

        if (statement.Modality is not Modality.Asserted)
        {
            yield return Values.Name(statement.Modality);
        }

        if (statement.Negated)
        {
            yield return "negated";
        }

        if (statement.Possibly)
        {
            yield return "possibly";
        }
    }

    /// <summary>What a date rests on, unless that is plain; null when it is.</summary>
    public static string? Ground(ImpreciseDate? date, string? words, DateBasis basis) => (date, words, basis) switch
    {
        (null, _, _) => null,
        (_, null, DateBasis.Stated) => null,
        (_, { } stated, DateBasis.Stated) => stated == date.ToString() ? null : $"\"{Printable.Line(stated)}\"",
        (_, null, _) => Values.Name(basis),
        (_, { } read, _) => $"{Values.Name(basis)} \"{Printable.Line(read)}\"",
    };

    /// <summary>As few digits of the article's id as people need to type.</summary>
    public static string ShortId(string id) => id.IndexOf('#', StringComparison.Ordinal) is var hash and > 0 ? $"{id[..8]}{id[hash..]}" : id[..8];
}
