using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;
using Timeline.Cli.Invocation;

namespace Timeline.Cli.Printing;

/// <summary>Tables and colours for people, as wide as their terminal.</summary>
internal static class Rendering
{
    public static void Print(Call call, params IEnumerable<IRenderable> parts)
    {
        using var page = new StringWriter { NewLine = "\n" };
        var paper = For(call.Screen, page);

        foreach (var part in parts)
        {
            paper.Write(part);
        }

        // Cells are filled up with blanks, the last column's too.
        foreach (var line in page.ToString().TrimEnd('\n').Split('\n'))
        {
            call.Output.WriteLine(line.TrimEnd());
        }
    }

    private static IAnsiConsole For(Screen screen, StringWriter page) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = screen.HasColour ? AnsiSupport.Yes : AnsiSupport.No,
        ColorSystem = screen.HasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.No,
        Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        Out = new Sheet(page, screen.Width),
    });

    /// <summary>A table without lines.</summary>
    public static Table Table(params IEnumerable<TableColumn> columns) =>
        new Table { Border = TableBorder.None }.AddColumns([.. columns]);

    public static string Escape(string? text) => Markup.Escape(Printable.Field(text));

    private sealed class Sheet(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => true;

        public int Width => width;

        public int Height => int.MaxValue;

        public void SetEncoding(Encoding encoding)
        {
        }
    }
}
