using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Analysis;

/// <summary>Pairs quotation marks inside one paragraph; inner quotations are part of the outer one.</summary>
internal static class QuotationReader
{
    /// <summary>Tokens. A single mark that finds no partner this far on is an apostrophe.</summary>
    private const int LongestInSingleMarks = 200;

    public static void Read(TokenizedText text, int first, int end, List<Quotation> quotations)
    {
        for (var i = first; i < end; i++)
        {
            if (IsPair(text, i) && (i == first || text.Tokens[i].SpaceBefore || text.Tokens[i - 1].Kind is TokenKind.Punctuation))
            {
                i = Pair(text, i, end, quotations);
                continue;
            }

            if (Closer(text, i, first) is not { } closer)
            {
                continue;
            }

            var close = i + 1;
            var furthest = closer is '’' or '\'' ? Math.Min(end, i + LongestInSingleMarks) : end;

            while (close < furthest && !IsClosing(text, close, closer, end))
            {
                close++;
            }

            if (close < furthest)
            {
                quotations.Add(new Quotation(i, close, true));
                i = close;
            }
            else if (closer is '”' or '"' or '»')
            {
                // Never closed: it runs to the end of the paragraph, and often on into the next.
                quotations.Add(new Quotation(i, end - 1, false));
                return;
            }
        }
    }

    /// <summary>Typewriter quotation marks: two apostrophes, or two grave accents.</summary>
    private static bool IsPair(TokenizedText text, int i) =>
        text[i] is "'" or "`" or "’" or "‘" && i + 1 < text.Tokens.Length && text[i + 1] is "'" or "`" or "’" or "‘" && !text.Tokens[i + 1].SpaceBefore;

    /// <returns>The last token read.</returns>
    private static int Pair(TokenizedText text, int open, int end, List<Quotation> quotations)
    {
        for (var close = open + 2; close + 1 < end; close++)
        {
            if (IsPair(text, close) && text[close] is not ("`" or "‘"))
            {
                // Three in a row close a single quotation and then the double one.
                close += close + 2 < end && IsPair(text, close + 1) ? 1 : 0;
                quotations.Add(new Quotation(open, close + 1, true));
                return close + 1;
            }
        }

        quotations.Add(new Quotation(open, end - 1, false));
        return end - 1;
    }

    /// <summary>The mark that closes what token <paramref name="i"/> opens; null if it opens nothing.</summary>
    private static char? Closer(TokenizedText text, int i, int first)
    {
        if (text.Tokens[i].Kind is not (TokenKind.Punctuation or TokenKind.Symbol))
        {
            return null;
        }

        var touchesNext = i + 1 < text.Tokens.Length && !text.Tokens[i + 1].SpaceBefore;
        var isFree = i == first || text.Tokens[i].SpaceBefore || text[i - 1] is "(" or "[" or "—" or "–" or "-" or "“" or ":" or ",";

        return text[i] switch
        {
            "“" or "„" => '”',
            "«" => '»',
            "‘" when isFree => '’',
            "\"" when touchesNext || isFree => '"',
            "'" when touchesNext && isFree => '\'',
            // Two marks the wrong way round are met in hand-typed texts.
            "”" when isFree && touchesNext => '”',
            _ => null,
        };
    }

    private static bool IsClosing(TokenizedText text, int i, char closer, int end)
    {
        if (text[i] is not [var mark] || (mark != closer && !(closer is '”' && mark is '"')))
        {
            return false;
        }

        if (closer is '”' or '»')
        {
            return true;
        }

        // Straight marks close where they touch what is before; an apostrophe after "s" is a quotation's end only before a mark or a gap.
        var followsGap = i + 1 >= end || text.Tokens[i + 1].SpaceBefore || text.Tokens[i + 1].Kind is not TokenKind.Word;
        return closer is '"' ? !text.Tokens[i].SpaceBefore || followsGap : !text.Tokens[i].SpaceBefore && followsGap;
    }
}
