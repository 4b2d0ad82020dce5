using System.Text.Json;
using Timeline.Cli.Invocation;
using Timeline.Engine.Actors;
using Timeline.Engine.Articles;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Cli.Printing;

/// <summary>Says in one line what a correction recorded, and at which position.</summary>
internal static class CorrectionPrinter
{
    private static readonly Dictionary<Type, string> Names = EventTypes.ByName.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <param name="number">Of the statement; null when the article itself was corrected.</param>
    public static void Print(Call call, Corrected corrected, int? number)
    {
        var article = corrected.Article.ToString("N");
        var id = number is null ? article : $"{article}#{Values.Number(number.Value)}";
        Print(call, new CorrectionLine(id, corrected.Position, [.. corrected.Events.Select(Of)]), corrected.Events.Select(e => What(e, StatementWords.ShortId(id))), StatementWords.ShortId(id));
    }

    public static void Print(Call call, Decided decided) =>
        Print(call, new CorrectionLine(decided.Name, decided.Position, [.. decided.Events.Select(Of)]), decided.Events.Select(What), decided.Name);

    /// <summary>What a new reading of an article recorded, counted.</summary>
    public static void PrintReread(Call call, Corrected corrected)
    {
        var article = corrected.Article.ToString("N");
        var counts = corrected.Events.CountBy(e => e switch
        {
            StatementRecorded => "new",
            StatementRetracted => "no longer read",
            StatementRestored => "read again",
            StatementRedated => "redated",
            StatementReattributed => "reattributed",
            StatementAmended => "amended",
            _ => "with other actors",
        });
        Print(
            call,
            new CorrectionLine(article, corrected.Position, [.. corrected.Events.Select(Of)]),
            corrected.Events.IsEmpty ? [] : [$"reread {StatementWords.ShortId(article)}: {string.Join(", ", counts.Select(c => c.Key is "with other actors" ? c.Key : $"{Values.Number(c.Value)} {c.Key}"))}"],
            StatementWords.ShortId(article));
    }

    private static void Print(Call call, CorrectionLine line, IEnumerable<string> what, string id)
    {
        if (call.IsJson)
        {
            Answers.PrintJson(call, line);
        }
        else
        {
            call.Output.WriteLine(line.Position is { } position
                ? Printable.Line($"position {Values.Number(position)}: {string.Join("; ", what)}")
                : Printable.Line($"nothing to change for {id}: that is already recorded"));
        }
    }

    private static CorrectionEvent Of(object e) => new(Names[e.GetType()], JsonSerializer.SerializeToElement(e, e.GetType(), LogJson.Options));

    private static string What(IArticleEvent e, string id) => e switch
    {
        StatementAdded a => $"added {id} \"{a.Words}\"",
        StatementRedated r => $"redated {id}, {Values.Name(r.Clock)} {Date(r.Date.Value)}",
        StatementReattributed r => $"reattributed {id} to {r.Speaker ?? "nobody"}",
        StatementAmended a => $"amended {id}, {string.Join(", ", Parts(a))}",
        StatementDisputed => $"disputed {id}",
        DisputeSettled s => $"settled {id}, {(s.Outcome is DisputeOutcome.Stands ? "it stands" : "it is retracted")}",
        StatementAccepted => $"accepted {id}",
        StatementRetracted => $"retracted {id}",
        StatementRestored => $"restored {id}",
        ArticleRedated r => $"redated {id}, published {r.Published}",
        ArticleWithdrawn => $"withdrew {id}",
        _ => $"{Names[e.GetType()]} {id}",
    };

    private static string What(IActorEvent e) => e switch
    {
        ActorAliased a => $"{a.Name} is also known as {a.Alias}",
        ActorsMerged m => $"{m.Other} is {m.Kept}",
        ActorsSeparated s => $"{s.Name} in {StatementWords.ShortId(s.Article.ToString("N"))} is {s.NewName}",
        ActorDescribed d => $"{d.Name} is {string.Join(", ", ((string?[])[d.Kind is { } kind ? Values.Name(kind) : null, d.Role, d.When?.ToString()]).OfType<string>())}",
        _ => Names[e.GetType()],
    };

    private static IEnumerable<string> Parts(StatementAmended a)
    {
        if (a.Words is { } words)
        {
            yield return $"words \"{words}\"";
        }

        if (a.Modality is { } modality)
        {
            yield return Values.Name(modality);
        }

        if (a.Negated is { } negated)
        {
            yield return negated ? "negated" : "not negated";
        }
    }

    private static string Date(ImpreciseDate? date) => date?.ToString() ?? "unknown";
}

/// <summary>What a correction recorded, as JSON. Members and their order are a contract.</summary>
/// <param name="Id">Of the statement or article; the name of an actor.</param>
/// <param name="Position">Of the last event; null when there was nothing to change.</param>
internal sealed record CorrectionLine(string Id, long? Position, IReadOnlyList<CorrectionEvent> Events);

/// <summary>An event as the log has it.</summary>
internal sealed record CorrectionEvent(string Type, JsonElement Data);
