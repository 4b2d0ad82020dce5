using System.Diagnostics;

namespace Timeline.Cli;

/// <summary>Tells on a terminal's standard error what takes longer than a second, on one line that is wiped at the end.</summary>
internal sealed class Progress : IProgress<string>, IDisposable
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.1);

    private readonly TextWriter _writer;
    private readonly long _start = Stopwatch.GetTimestamp();
    private TimeSpan _told;
    private int _width;

    private Progress(TextWriter writer) => _writer = writer;

    /// <summary>Null where standard error is no terminal: logs and scripts want the outcome only.</summary>
    public static Progress? OnTerminal(TextWriter errors) => Console.IsErrorRedirected ? null : new Progress(errors);

    public void Report(string value)
    {
        var now = Stopwatch.GetElapsedTime(_start);

        if (now < Silence || now < _told + Pause)
        {
            return;
        }

        _told = now;
        _writer.Write($"\r{value.PadRight(_width)}");
        _width = value.Length;
    }

    public void Dispose()
    {
        if (_width > 0)
        {
            _writer.Write($"\r{new string(' ', _width)}\r");
            _width = 0;
        }
    }
}
