using System.Text;
using Spectre.Console;

namespace Timeline.Cli.Printing;

/// <summary>Tables and colours for people, as wide as their terminal.</summary>
internal static class Paper
{
    public static IAnsiConsole For(Call call) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = call.Screen.HasColour ? AnsiSupport.Yes : AnsiSupport.No,
        ColorSystem = call.Screen.HasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.No,
        Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        Out = new Sheet(call.Output, call.Screen.Width),
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
