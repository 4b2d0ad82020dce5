using System.Text;

namespace Timeline.Cli.Invocation;

/// <summary>Text of strangers made fit for a terminal or a line: no control characters, which could steer it, and no line breaks.</summary>
internal static class Printable
{
    public const string Nothing = "-";

    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);

        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                line.Append(line.Length > 0 && line[^1] != ' ' ? " " : "");
            }
            else
            {
                line.Append(IsUnfit(c) ? '\uFFFD' : c);
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>As <see cref="Line"/>, with line breaks kept.</summary>
    public static string Block(string text) =>
        string.Create(text.Length, text, static (block, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                block[i] = source[i] is '\n' or '\t' || !IsUnfit(source[i]) ? source[i] : source[i] is '\r' ? ' ' : '\uFFFD';
            }
        });

    /// <summary>Besides control characters: those that turn the direction of all that follows, in which one can say one thing and show another.</summary>
    private static bool IsUnfit(char c) => char.IsControl(c) || c is '\u202D' or '\u202E';

    /// <summary>A field of a tab-separated line; <c>-</c> when there is nothing.</summary>
    public static string Field(string? text) => text is null || Line(text) is not { Length: > 0 } line ? Nothing : line;
}
