using NodaTime.Text;
using Spectre.Console;
using Timeline.Cli.Invocation;
using Timeline.Projections.Replay;

namespace Timeline.Cli.Printing;

/// <summary>Prints changes, each with its cause: for people a table, for programs a line each.</summary>
internal static class ChangePrinter
{
    public static void Print(Call call, IEnumerable<ChronologyChange> changes)
    {
        if (call.Screen.IsForPeople)
        {
            PrintTable(call, changes);
        }
        else
        {
            PrintLines(call.Output, changes);
        }
    }

    /// <summary>Tab-separated: position, recorded, change, id, before, after, by, reason, words.</summary>
    private static void PrintLines(TextWriter output, IEnumerable<ChronologyChange> changes)
    {
        foreach (var c in changes)
        {
            output.WriteLine(string.Join('\t',
                Values.Number(c.Position), InstantPattern.ExtendedIso.Format(c.Recorded), c.Change, Printable.Field(c.Statement?.Id),
                Printable.Field(c.Before), Printable.Field(c.After), Printable.Field(c.By), Printable.Field(c.Reason), Printable.Field(c.Statement?.Words)));
        }
    }

    private static void PrintTable(Call call, IEnumerable<ChronologyChange> changes)
    {
        var table = Rendering.Table(new TableColumn("Change"), new TableColumn("Said"), new TableColumn("What"));

        foreach (var c in changes)
        {
            var speaker = c.Statement?.Speaker is { } name ? $"[bold]{Rendering.Escape(name)}:[/] " : "";
            var words = c.Statement is { } statement ? speaker + Rendering.Escape(statement.Words) : Rendering.Escape(c.After);
            var turned = (c.Before, c.Statement is null ? null : c.After) switch
            {
                (null, null) => "",
                (null, { } after) => $" [yellow]{Rendering.Escape(after)}[/]",
                ({ } before, var after) => $" [yellow]{Rendering.Escape(before)} -> {Rendering.Escape(after)}[/]",
            };
            var cause = $"[dim]{(c.Statement is { } s ? StatementWords.ShortId(s.Id) + ", " : "")}position {Values.Number(c.Position)} by {Rendering.Escape(c.By)}{(c.Reason is null ? "" : ": " + Rendering.Escape(c.Reason))}[/]";
            table.AddRow(Rendering.Escape(c.Change), Rendering.Escape(c.Statement?.Said?.ToString()), $"{words}{turned} {cause}");
        }

        Rendering.Print(call, table);
    }
}
