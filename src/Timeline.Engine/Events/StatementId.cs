using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Timeline.Engine.Dates;

namespace Timeline.Engine.Events;

/// <summary>Which statement of which article.</summary>
/// <param name="Article">Id of the article's stream.</param>
/// <param name="Number">1-based, unique within the article, never reused.</param>
public readonly record struct StatementId(Guid Article, int Number)
{
    /// <summary>Reads the text form, which <see cref="ToString"/> gives back.</summary>
    /// <exception cref="FormatException">The text is something else; the message says what would do.</exception>
    public static StatementId Parse(string text) => TryParse(text, out var id) ? id
        : throw new FormatException($"{QuotedInput.Of(text)} is not a statement id. Give the 32 hex digits of its article's id, '#' and its number.");

    public static bool TryParse([NotNullWhen(true)] string? text, out StatementId id)
    {
        if (text is not null && Split(text) is ({ Length: 32 } digits, var number) && Guid.TryParseExact(digits, "N", out var article))
        {
            id = new(article, number);
            return true;
        }

        id = default;
        return false;
    }

    /// <summary>The parts of an id that people may have shortened: the article's as given, not checked, and the number; null when there are no such two.</summary>
    public static (string Article, int Number)? Split(string text) =>
        text.Split('#') is [var article, var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (article, number) : null;

    /// <summary>The text form: the article's id in 32 lower-case hex digits, <c>#</c> and the number.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Article:N}#{Number}");

    /// <summary>As people read and type it: with the first eight digits of the article's id.</summary>
    public string ToShortString() => string.Create(CultureInfo.InvariantCulture, $"{Article.ToString("N").AsSpan(0, 8)}#{Number}");
}
