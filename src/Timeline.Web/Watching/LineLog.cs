using Microsoft.Extensions.Logging;

namespace Timeline.Web.Watching;

/// <summary>Writes warnings and errors, a line each; what was thrown only below an error.</summary>
internal sealed class LineLog(TextWriter writer) : ILoggerProvider, ILogger
{
    private readonly Lock _lock = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            lock (_lock)
            {
                writer.WriteLine($"{formatter(state, null).ReplaceLineEndings(" ")}{(exception is null ? "" : $": {exception.Message.ReplaceLineEndings(" ")} ({exception.GetType().Name})")}");

                if (logLevel >= LogLevel.Error && exception is not null)
                {
                    writer.WriteLine(exception.StackTrace);
                }
            }
        }
    }

    public void Dispose()
    {
    }
}
