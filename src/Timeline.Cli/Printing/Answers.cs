using System.Text.Json;
using Timeline.Cli.Invocation;
using Timeline.Engine.Articles;
using Timeline.Projections;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;

namespace Timeline.Cli.Printing;

/// <summary>What every answer has in common.</summary>
internal static class Answers
{
    public static void PrintJson<T>(Call call, T answer) => call.Output.WriteLine(JsonSerializer.Serialize(answer, AnswerJson.Options));

    /// <summary>Prints a page of the timeline, and on standard error what it leaves out.</summary>
    public static void PrintPage(Call call, ChronologyPage page)
    {
        if (call.IsJson)
        {
            PrintJson(call, page);
        }
        else if (page.Statements.Count > 0)
        {
            StatementPrinter.Print(call, page.Statements);
        }
        else if (page.Position > 0)
        {
            call.Note("No statement is within these limits. Leave one out, or list the actors with: timeline actors");
        }

        if (page.UndatedCount > 0)
        {
            call.Note(page.UndatedCount == 1
                ? "1 statement has no date and is left out; --undated includes it."
                : $"{Values.Number(page.UndatedCount)} statements have no date and are left out; --undated includes them.");
        }

        if (page.Next is { } next && !call.IsJson)
        {
            call.Note($"There is more: timeline show{(call.Get(ReadOptions.Limit) == ShowChronology.DefaultLimit ? "" : $" --limit {Values.Number(call.Get(ReadOptions.Limit))}")} --after {next}");
        }
    }

    /// <summary>
    /// A collection that nobody named and nobody has used answers with nothing, and a word of advice; one that was named and is not there is
    /// an error.
    /// </summary>
    /// <param name="asOf">A position that such a collection cannot have reached is an error too.</param>
    public static async Task<T> OrEmptyAsync<T>(Call call, Task<T> answer, T empty, AsOf? asOf = null)
    {
        try
        {
            return await answer;
        }
        catch (CollectionNotFoundException) when (call.Collection == CollectionName.Default)
        {
            if (asOf?.Position is > 0 and var asked)
            {
                throw new PositionNotReachedException(call.Collection, asked, 0);
            }

            call.Note("Nothing has been captured yet. Capture an article with: timeline capture FILE. Or try it out with: timeline demo");
            return empty;
        }
    }
}
