using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Timeline.Cli.Commands;
using Timeline.Cli.Invocation;

// What is printed is read by scripts and quoted in articles: the same words and figures on every machine.
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var terminal = new Terminal
{
    Output = new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 16 * 1024) { NewLine = "\n" },
    Error = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true },
    EnableDefaultExceptionHandler = false,
    ProcessTerminationTimeout = null, // it would end the process in the middle of a commit
    Screen = Screen.OfConsole(),
};

// The first interrupt asks to stop: what is being recorded is recorded to its end. The second one ends the process where it is.
using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

return await Root.RunAsync(args, terminal, stop.Token);

void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    _ = stop.CancelAsync();
}
