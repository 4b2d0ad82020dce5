using System.Buffers;
using System.Text;

namespace Timeline.Engine.Articles;

/// <summary>The rule for every text that is recorded or asked for: PostgreSQL holds no U+0000, and UTF-8 no half surrogate pair.</summary>
public static class StorableText
{
    /// <summary>What is wrong with the text and what would do, as in "it contains …. Leave it out"; null when nothing is wrong.</summary>
    public static string? ProblemOf(ReadOnlySpan<char> text)
    {
        if (text.Contains('\0'))
        {
            return "it contains the character U+0000, which cannot be stored. Leave it out";
        }

        var rest = text;

        while (rest.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var at)
        {
            if (Rune.DecodeFromUtf16(rest[at..], out _, out var length) is not OperationStatus.Done)
            {
                return "it contains half a surrogate pair, which is not a character. Leave it out";
            }

            rest = rest[(at + length)..];
        }

        return null;
    }

    /// <exception cref="WrongValueException">It cannot be stored.</exception>
    internal static string Require(string text, GivenValue value) =>
        ProblemOf(text) is { } problem ? throw new WrongValueException(value, $"{NameOf(value)} cannot be recorded: {problem}.") : text;

    private static string NameOf(GivenValue value) => value switch
    {
        GivenValue.Reason => "The reason",
        GivenValue.By => "The author's name",
        GivenValue.Speaker => "The speaker's name",
        _ => "The name",
    };
}
