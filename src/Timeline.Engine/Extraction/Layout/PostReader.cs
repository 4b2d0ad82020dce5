using System.Collections.Immutable;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Layout;

/// <summary>Finds where a signed post begins among the paragraphs before its signature.</summary>
internal static class PostReader
{
    /// <summary>Characters of a post, links apart; some slack for what was written out or translated.</summary>
    private const int LongestPost = 320;

    /// <summary>The index of the post's first paragraph; <paramref name="signature"/>'s own if it holds the text as well.</summary>
    /// <param name="taken">Paragraphs before this one belong to another post.</param>
    public static int FirstParagraph(TokenizedText text, ImmutableArray<Paragraph> paragraphs, int signature, bool isOwnLine, int taken)
    {
        if (signature == taken || !isOwnLine)
        {
            return signature;
        }

        // The paragraph right above is the post, whatever its voice: a signature signs something.
        var first = signature - 1;
        var length = Length(text, paragraphs[first].Range);
        var isQuoted = paragraphs[first].Kind is LineKind.Quoted;

        while (first > taken && IsPart(text, paragraphs[first - 1], isQuoted)
            && (length += Length(text, paragraphs[first - 1].Range)) <= LongestPost)
        {
            first--;
        }

        return first;
    }

    /// <summary>
    /// For a post on one line with its signature: the token it begins at. Sentences are taken in from the back as long as a post has
    /// room for them.
    /// </summary>
    public static int FirstToken(TokenizedText text, int first, int signature)
    {
        var start = text.Tokens[signature - 1].End;

        if (start - text.Tokens[first].Start <= LongestPost)
        {
            return first;
        }

        var sentences = SentenceReader.Read(text, first, signature);
        var kept = text.FirstTokenAfter(sentences.Length > 0 ? sentences[^1].Start : text.Tokens[first].Start);

        for (var i = sentences.Length - 1; i >= 0 && start - sentences[i].Start <= LongestPost; i--)
        {
            kept = text.FirstTokenAfter(sentences[i].Start);
        }

        return kept;
    }

    private static bool IsPart(TokenizedText text, Paragraph paragraph, bool isQuoted)
    {
        if (paragraph.Kind is LineKind.Heading or LineKind.Signature or LineKind.Markup || paragraph.Range.Of(text.Text).EndsWith(':'))
        {
            return false;
        }

        // Quoted with "> " like the paragraph below, it is quoted from the same place.
        return isQuoted ? paragraph.Kind is LineKind.Quoted : IsPersonal(text, paragraph.Range);
    }

    /// <summary>First or second person outside quotation marks, a hashtag, a link: nobody reports like that.</summary>
    private static bool IsPersonal(TokenizedText text, CharRange range)
    {
        var isPersonal = false;

        for (var i = text.FirstTokenAfter(range.Start); i < text.Tokens.Length && text.Tokens[i].Start < range.End; i++)
        {
            if (text[i] is "“" or "\"" or "”")
            {
                return false;
            }

            if (Links.End(text, i, text.Tokens.Length) is var link && link > i)
            {
                (isPersonal, i) = (true, link - 1);
                continue;
            }

            isPersonal |= text.Is(i, WordList.FirstAndSecondPerson)
                || (text.Tokens[i].Kind is TokenKind.Symbol && char.IsHighSurrogate(text[i][0]));
        }

        return isPersonal;
    }

    private static int Length(TokenizedText text, CharRange range)
    {
        var length = range.Length;

        for (var i = text.FirstTokenAfter(range.Start); i < text.Tokens.Length && text.Tokens[i].Start < range.End; i++)
        {
            if (Links.End(text, i, text.Tokens.Length) is var link && link > i)
            {
                length -= text.Tokens[link - 1].End - text.Tokens[i].Start;
                i = link - 1;
            }
        }

        return length;
    }
}
