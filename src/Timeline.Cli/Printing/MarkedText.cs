using System.Text;
using Spectre.Console;
using Timeline.Cli.Invocation;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Text;
using Timeline.Projections.Chronology;
using Timeline.Projections.Rows;

namespace Timeline.Cli.Printing;

/// <summary>An article's text with each statement in brackets behind its number: <c>[8: the words of statement 8]</c>.</summary>
internal static class MarkedText
{
    public static void Print(Call call, string text, IReadOnlyList<StatementView> statements)
    {
        var isColoured = call.Screen is { IsForPeople: true, HasColour: true };
        var marked = new StringBuilder();
        var position = 0;

        foreach (var mark in Marks(text, statements))
        {
            marked.Append(Plain(text[position..mark.At], isColoured)).Append(isColoured ? mark.Coloured : mark.Plain);
            position = mark.At;
        }

        marked.Append(Plain(text[position..], isColoured));

        if (isColoured)
        {
            Rendering.Print(call, new Markup(marked.ToString().TrimEnd()));
        }
        else
        {
            call.Output.WriteLine(marked.ToString().TrimEnd());
        }
    }

    private static string Plain(string text, bool isColoured) => isColoured ? Markup.Escape(Printable.Block(text)) : Printable.Block(text);

    // Spans a person added may overlap others; colours nest only when they are closed in the reverse order, so each is cut where the next begins.
    private static IEnumerable<Mark> Marks(string text, IReadOnlyList<StatementView> statements)
    {
        var points = new CodePoints(text);
        var spans = statements
            .Select(s => (Range: points.ToRange(new TextSpan(s.Begin, s.End)), Statement: s))
            .OrderBy(span => span.Range.Start)
            .ThenBy(span => span.Statement.Number)
            .ToArray();
        var end = 0;

        foreach (var (range, statement) in spans)
        {
            var colour = Colour(statement);
            var number = Values.Number(statement.Number);
            var isInside = range.Start < end;
            var label = statement.Status is StatementStatus.Disputed or StatementStatus.Retracted ? $"{number} {Values.Name(statement.Status)}" : number;
            yield return new(isInside ? end : range.Start, $"[{label}: ", $"[dim][[{label}:[/] [{colour}]");
            end = Math.Max(range.End, end);
            yield return new(end, "]", "[/][dim]]][/]");
        }
    }

    private static string Colour(StatementView statement) => statement switch
    {
        { Status: StatementStatus.Retracted } => "red",
        { Status: StatementStatus.Disputed } => "yellow",
        { Form: StatementForm.Narration } => "default",
        { Form: StatementForm.Post } => "magenta",
        { Form: StatementForm.Quote } => "cyan",
        _ => "green",
    };

    private readonly record struct Mark(int At, string Plain, string Coloured);
}
