using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.Times.Patterns;

namespace Timeline.Engine.Extraction.Languages.English.Times;

/// <summary>Puts written-out numbers together.</summary>
internal readonly struct EnglishNumberWords(TokenizedText text, EnglishLexicon lexicon)
{
    /// <summary>Numbers are put together from at most so many words, so that reading stays linear.</summary>
    private const int MaxNumberWords = 12;

    /// <summary>"twenty four", "two hundred and ten", "nineteen ninety-six", "twenty-first".</summary>
    public Lexeme Read(int at, LexiconEntry first)
    {
        var (kinds, end) = (first.Kinds, at + 1);
        decimal total = 0;
        var part = first.Value;
        var isYear = false;

        for (var next = at + 1; (kinds & Kind.Count) != 0 && next < text.Tokens.Length && next - at < MaxNumberWords; next++)
        {
            var isJoint = text.Is(next, "-") || text.Is(next, "and");

            if (isJoint && !(text.Is(next, "and") && part % 100 != 0) && next + 1 < text.Tokens.Length)
            {
                next++;
            }

            if (!lexicon.TryFind(text[next], out var entry) || (entry.Kinds & (Kind.Count | Kind.Ordinal)) == 0 || (entry.Kinds & Kind.Unit) != 0)
            {
                break;
            }

            var value = entry.Value;

            if (value is 100 && part is > 0 and < 100)
            {
                // "nineteen hundred and five"
                isYear = part is >= 13 and <= 19 && text.Is(next + 1, "and");
                part *= 100;
            }
            else if (value is 1000 or 1_000_000 or 1_000_000_000 && part is > 0 and < 1000)
            {
                (total, part) = (total + (part * value), 0);
            }
            else if (part % 100 >= 20 && part % 10 == 0 && value < 10 && !text.Is(next - 1, "and"))
            {
                part += value;
            }
            else if (part % 100 == 0 && value < 100 && (part > 0 || total > 0))
            {
                part += value;
            }
            else if (total == 0 && part is >= 11 and <= 20 && value is >= 10 and < 100)
            {
                (total, part, isYear) = (part * 100, value, true);
            }
            else
            {
                break;
            }

            end = next + 1;
            kinds = entry.Kinds & (Kind.Count | Kind.Ordinal);
        }

        total += part;

        if ((kinds & Kind.Count) != 0)
        {
            kinds |= isYear || (total is >= 2000 and < 2100 && end > at + 1) ? Kind.Year : 0;
            kinds |= total <= 12 ? Kind.Hour : 0;
        }

        return new(kinds, end == at + 1 ? first.Word : 0, at, end, total, end == at + 1 ? first.Unit : default);
    }
}
