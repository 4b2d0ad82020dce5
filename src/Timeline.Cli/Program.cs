using System.CommandLine.Invocation;
using System.Text;
using Timeline.Cli;
using Timeline.Cli.Commands;

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var output = new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 16 * 1024) { NewLine = "\n" };
var errors = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true };
var root = Root.Create();
var parsed = root.Parse(args, Root.Parsing);

if (parsed.Action is null or ParseErrorAction && parsed.Errors.Count > 0)
{
    return Misuse.Report(parsed, args, errors);
}

var terminal = new Terminal { Output = output, Error = errors, EnableDefaultExceptionHandler = false, Screen = Screen.OfConsole() };
var exitCode = await parsed.InvokeAsync(terminal);

try
{
    await output.FlushAsync();
    return exitCode;
}
catch (IOException e)
{
    await errors.WriteLineAsync(Problem.OfOutput(e));
    return Problem.Failed;
}
