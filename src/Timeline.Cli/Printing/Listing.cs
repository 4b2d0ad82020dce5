using Spectre.Console;
using Timeline.Cli.Invocation;

namespace Timeline.Cli.Printing;

/// <summary>Prints rows: for people a table, for programs tab-separated lines without a head.</summary>
internal static class Listing
{
    public static void Print(Call call, string[] heads, IEnumerable<string?[]> rows)
    {
        if (!call.Screen.IsForPeople)
        {
            foreach (var row in rows)
            {
                call.Output.WriteLine(string.Join('\t', row.Select(Printable.Field)));
            }

            return;
        }

        var table = Rendering.Table(heads.Select(head => new TableColumn(head)));

        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(Rendering.Escape)]);
        }

        Rendering.Print(call, table);
    }
}
