using System.Globalization;
using Timeline.Benchmarks;
using Timeline.Benchmarks.Dates;
using Timeline.Benchmarks.Reading;

// bars [NAME…] [--texts DIR]: measures the bars of these names, and those whose names go on after them; all when none is named.
// bars --list:                 their names.
if (args is [PeakMemory.Verb, var length])
{
    PeakMemory.Print(int.Parse(length, CultureInfo.InvariantCulture));
    return 0;
}

if (args is not ["bars", .. var names])
{
    Console.Error.WriteLine("Usage: Timeline.Benchmarks bars [NAME…] [--texts DIR] | bars --list");
    return 2;
}

string? texts = null;

if (Array.IndexOf(names, "--texts") is >= 0 and var at && at + 1 < names.Length)
{
    texts = names[at + 1];
    names = [.. names[..at], .. names[(at + 2)..]];
}

Bar[] bars = [.. DatesBars.All(texts), .. ReadingBars.All()];

if (names is ["--list"])
{
    Array.ForEach(bars, bar => Console.WriteLine(bar.Name));
    return 0;
}

if (names.FirstOrDefault(name => !bars.Any(bar => IsNamed(bar, name))) is { } unknown)
{
    Console.Error.WriteLine($"There is no bar '{unknown}'. Try 'bars --list'.");
    return 2;
}

var allHold = true;

foreach (var bar in bars.Where(bar => names.Length == 0 || names.Any(name => IsNamed(bar, name))))
{
    if (bar.Measure() is { } value)
    {
        Console.WriteLine(bar.Line(value));
        allHold &= bar.Holds(value);
    }
}

return allHold ? 0 : 1;

static bool IsNamed(Bar bar, string name) => bar.Name == name || bar.Name.StartsWith(name + "-", StringComparison.Ordinal);
