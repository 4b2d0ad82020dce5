using System.CommandLine;

namespace Timeline.Cli.Invocation;

/// <summary>Where a command line is run: what it writes to, and what that can show.</summary>
internal sealed class Terminal : InvocationConfiguration
{
    public required Screen Screen { get; init; }

    /// <summary>What is read in place of standard input; null for that itself.</summary>
    public Stream? Input { get; init; }
}

/// <summary>What standard output can show.</summary>
/// <param name="Width">In columns; only a page for people is fitted to it.</param>
/// <param name="IsForPeople">A terminal. Else another program reads: one record a line, no colour, no boxes.</param>
internal sealed record Screen(int Width, bool IsForPeople, bool HasColour)
{
    /// <summary>Narrower than this a table's columns are slivers.</summary>
    public const int LeastTableWidth = 72;

    private const int UsualWidth = 80;
    private const int ReadableWidth = 100;

    /// <summary>The same, laid out for people even where a program reads, and never wider than is easy to read.</summary>
    public Screen ForPeople() => this with { Width = IsForPeople ? Math.Min(Width, ReadableWidth) : ReadableWidth, IsForPeople = true };

    public static Screen OfConsole()
    {
        var isTerminal = !Console.IsOutputRedirected;
        var isPlain = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") is "dumb";
        return new Screen(isTerminal ? WidthOfConsole() : UsualWidth, isTerminal, isTerminal && !isPlain);
    }

    private static int WidthOfConsole()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : UsualWidth;
        }
        catch (IOException)
        {
            return UsualWidth;
        }
    }
}
