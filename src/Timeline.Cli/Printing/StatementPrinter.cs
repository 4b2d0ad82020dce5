using Spectre.Console;
using Spectre.Console.Rendering;
using Timeline.Cli.Invocation;
using Timeline.Engine.Events;
using Timeline.Projections.Chronology;
using Timeline.Projections.Rows;

namespace Timeline.Cli.Printing;

/// <summary>Prints statements: for people a table, on a narrow terminal one below the other; for programs a line each.</summary>
internal static class StatementPrinter
{
    public static void Print(Call call, IEnumerable<StatementView> statements)
    {
        if (!call.Screen.IsForPeople)
        {
            PrintLines(call.Output, statements);
        }
        else if (call.Screen.Width >= Screen.LeastTableWidth)
        {
            PrintTable(call, statements);
        }
        else
        {
            PrintStack(call, statements);
        }
    }

    /// <summary>Tab-separated: id, happened, said, speaker, form, marks, words. <c>-</c> where there is none.</summary>
    public static void PrintLines(TextWriter output, IEnumerable<StatementView> statements)
    {
        foreach (var s in statements)
        {
            output.WriteLine(string.Join('\t',
                s.Id, Printable.Field(s.Happened?.ToString()), Printable.Field(s.Said?.ToString()), Printable.Field(s.Speaker),
                Values.Name(s.Form), StatementWords.Marks(s), Printable.Field(s.Words)));
        }
    }

    private static void PrintTable(Call call, IEnumerable<StatementView> statements)
    {
        var table = Rendering.Table(new TableColumn("Happened"), new TableColumn("Said"), new TableColumn("Who said what"));

        foreach (var s in statements)
        {
            table.AddRow(
                Date(s.Happened?.ToString(), StatementWords.Ground(s.Happened, s.HappenedWords, s.HappenedBasis)),
                s.Form is StatementForm.Narration ? "" : Date(s.Said?.ToString(), StatementWords.Ground(s.Said, s.SaidWords, s.SaidBasis)),
                $"{Speaker(s)}{Markup.Escape(Printable.Line(s.Words))} {Remarks(s)}");
        }

        Rendering.Print(call, table);
    }

    private static void PrintStack(Call call, IEnumerable<StatementView> statements)
    {
        Rendering.Print(call, statements.SelectMany(Entry));
    }

    private static IEnumerable<IRenderable> Entry(StatementView s)
    {
        var happened = Markup.Escape(s.Happened?.ToString() ?? "undated");
        var said = s.Form is StatementForm.Narration ? "" : $", said {Markup.Escape(s.Said?.ToString() ?? "at an unknown date")}";
        var ground = StatementWords.Ground(s.Happened, s.HappenedWords, s.HappenedBasis) is { } words ? $" [dim]{Markup.Escape(words)}[/]" : "";
        yield return new Markup($"[bold]{happened}[/]{ground}{said}\n");
        yield return new Padder(new Markup($"{Speaker(s)}{Markup.Escape(Printable.Line(s.Words))} {Remarks(s)}"), new Padding(2, 0, 0, 1));
    }

    private static string Date(string? date, string? ground) =>
        date is null ? "[dim]unknown[/]" : Markup.Escape(date) + (ground is null ? "" : $"\n[dim]{Markup.Escape(ground)}[/]");

    private static string Speaker(StatementView s) =>
        s.Speaker is { } speaker ? $"[bold]{Rendering.Escape(speaker)}:[/] "
        : s.Form is StatementForm.Narration ? ""
        : "[dim]somebody:[/] ";

    private static string Remarks(StatementView s)
    {
        var status = s.Status switch
        {
            StatementStatus.Disputed => " [yellow]DISPUTED[/]",
            StatementStatus.Retracted => " [red]RETRACTED[/]",
            StatementStatus.Accepted => " [green]accepted[/]",
            _ => "",
        };
        return $"[dim]({string.Join(", ", StatementWords.Remarks(s))})[/]{status} [dim]{StatementWords.ShortId(s.Id)}[/]";
    }
}
