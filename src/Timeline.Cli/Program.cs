using System.Globalization;
using System.Text;
using Timeline.Cli;
using Timeline.Cli.Commands;

// What is printed is read by scripts and quoted in articles: the same words and figures on every machine.
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var terminal = new Terminal
{
    Output = new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 16 * 1024) { NewLine = "\n" },
    Error = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true },
    EnableDefaultExceptionHandler = false,
    Screen = Screen.OfConsole(),
};

return await Root.RunAsync(args, terminal);
