namespace Timeline.Cli.Invocation;

/// <summary>Tells on a terminal's standard error what is being done once it has taken a second, on one line that is wiped at the end.</summary>
internal sealed class Progress : IProgress<string>, IDisposable
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.2);

    private readonly Lock _lock = new();
    private readonly TextWriter _writer;
    private readonly Timer _timer;
    private string _text = "";
    private string _shown = "";

    private Progress(TextWriter writer)
    {
        _writer = writer;
        _timer = new Timer(_ => Show(), state: null, Silence, Pause);
    }

    /// <summary>Null where standard error is no terminal: logs and scripts want the outcome only.</summary>
    public static Progress? OnTerminal(TextWriter errors) => Console.IsErrorRedirected ? null : new Progress(errors);

    public void Report(string value)
    {
        lock (_lock)
        {
            _text = value;
        }
    }

    /// <summary>Makes room for other output. What is reported next is shown again.</summary>
    public void Wipe()
    {
        lock (_lock)
        {
            Write("");
            _text = "";
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        Wipe();
    }

    private void Show()
    {
        lock (_lock)
        {
            Write(_text);
        }
    }

    private void Write(string text)
    {
        if (text != _shown)
        {
            _writer.Write($"\r{text.PadRight(_shown.Length)}{(text.Length == 0 ? "\r" : "")}");
            _shown = text;
        }
    }
}
