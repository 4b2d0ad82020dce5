using System.Globalization;
using Timeline.Benchmarks;
using Timeline.Benchmarks.Appends;
using Timeline.Benchmarks.Captures;
using Timeline.Benchmarks.Databases;
using Timeline.Benchmarks.Dates;
using Timeline.Benchmarks.Page;
using Timeline.Benchmarks.Reading;
using Timeline.Benchmarks.Reads;
using Timeline.Benchmarks.Views;
using Timeline.Benchmarks.Web;

// bars [NAME…] [--texts DIR] [--rounds N]: measures the bars of these names, and those whose names go on after them; all when none is named.
// bars --list:                              their names, and which take minutes.
if (args is [PeakMemory.Verb, var length])
{
    PeakMemory.Print(int.Parse(length, CultureInfo.InvariantCulture));
    return 0;
}

if (args is not ["bars", .. var names])
{
    Console.Error.WriteLine("Usage: Timeline.Benchmarks bars [NAME…] [--texts DIR] [--rounds N] | bars --list");
    return 2;
}

var texts = Take("--texts");

if (Take("--rounds") is { } asked)
{
    Clock.Rounds = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) && rounds > 0 ? rounds : throw new FormatException($"'{asked}' is no number of rounds.");
}

// However it ends, the databases are dropped and the server is stopped.
using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    interrupted.Cancel();
};
await using var logs = new LoadedLogs();

Bar[] bars = [.. DatesBars.All(texts), .. ReadingBars.All(), .. AppendsBars.All(logs), .. ViewsBars.All(logs), .. ReadsBars.All(logs), .. CaptureBars.All(logs), .. ApiBars.All(logs), .. PageBars.All(logs)];

if (names is ["--list"])
{
    Array.ForEach(bars, bar => Console.WriteLine(bar.IsLong ? $"{bar.Name}\tlong" : bar.Name));
    return 0;
}

if (names.FirstOrDefault(name => !bars.Any(bar => IsNamed(bar, name))) is { } unknown)
{
    Console.Error.WriteLine($"There is no bar '{unknown}'. Try 'bars --list'.");
    return 2;
}

var allHold = true;

try
{
    foreach (var bar in bars.Where(bar => names.Length == 0 || names.Any(name => IsNamed(bar, name))))
    {
        if (await bar.Measure(interrupted.Token) is { } value)
        {
            Console.WriteLine(bar.Line(value));
            allHold &= bar.Holds(value);
        }
    }
}
catch (Exception e)
{
    // Caught, because nothing is disposed of when nobody catches.
    Console.Error.WriteLine(interrupted.IsCancellationRequested ? "Interrupted." : e);
    return interrupted.IsCancellationRequested ? 130 : 1;
}

return allHold ? 0 : 1;

static bool IsNamed(Bar bar, string name) => bar.Name == name || bar.Name.StartsWith(name + "-", StringComparison.Ordinal);

// The value that follows an option, which is taken out of the names.
string? Take(string option)
{
    if (Array.IndexOf(names, option) is var at && (at < 0 || at + 1 == names.Length))
    {
        return null;
    }

    var value = names[at + 1];
    names = [.. names[..at], .. names[(at + 2)..]];
    return value;
}
