using System.Buffers;
using System.Text;

namespace Timeline.Engine.Articles;

/// <summary>The rule for every text that is recorded or asked for: PostgreSQL holds no U+0000, and UTF-8 no half surrogate pair.</summary>
public static class StorableText
{
    /// <summary>What is wrong with the text and what would do, as in "it holds …. Leave it out"; null when nothing is wrong.</summary>
    public static string? ProblemOf(ReadOnlySpan<char> text)
    {
        if (text.Contains('\0'))
        {
            return "it holds the character U+0000, which no text can have here. Leave it out";
        }

        var rest = text;

        while (rest.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var at)
        {
            if (Rune.DecodeFromUtf16(rest[at..], out _, out var length) is not OperationStatus.Done)
            {
                return "it holds half a surrogate pair, which is no character. Leave it out";
            }

            rest = rest[(at + length)..];
        }

        return null;
    }

    /// <param name="what">What the text is, as in "The name".</param>
    /// <exception cref="WrongValueException">It cannot be stored.</exception>
    internal static string Require(string text, string what) =>
        ProblemOf(text) is { } problem ? throw new WrongValueException($"{what} cannot be recorded: {problem}.") : text;
}
