using System.Collections.Immutable;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Layout;

/// <summary>
/// Cuts a paragraph into sentences. A stop ends one unless what follows goes on in lower case; quotation marks and brackets that touch
/// the stop belong to the sentence before it, those that touch the next word to the sentence after it.
/// </summary>
internal static class SentenceReader
{
    /// <summary>Pictures in a row.</summary>
    private const int MostPictures = 8;

    /// <summary>Tokens between a quotation's end and the verb that says whose it is ("“Will it?” the minister of trade asked").</summary>
    private const int LongestSpeaker = 8;

    /// <param name="first">The paragraph's first token.</param>
    /// <param name="end">The token after its last.</param>
    public static ImmutableArray<CharRange> Read(TokenizedText text, int first, int end)
    {
        var sentences = ImmutableArray.CreateBuilder<CharRange>();
        var start = first;

        for (var i = first; i < end; i++)
        {
            if (Links.End(text, i, end) is var link && link > i)
            {
                // An address holds full stops that end nothing.
                i = link - 1;
                continue;
            }

            if (!IsStop(text, i, start, end))
            {
                continue;
            }

            var next = AfterClosers(text, i + 1, end);

            if (next < end && !BeginsSentence(text, i, next, end))
            {
                i = next - 1;
                continue;
            }

            Add(text, sentences, start, next);
            (start, i) = (next, next - 1);
        }

        Add(text, sentences, start, end);
        return sentences.DrainToImmutable();
    }

    private static void Add(TokenizedText text, ImmutableArray<CharRange>.Builder sentences, int start, int end)
    {
        while (start < end && (Links.End(text, start, end) is var link && link > start || IsOrnament(text, start) || IsPictureBeforeQuote(text, start, end)))
        {
            start = Math.Max(link, start + 1);
        }

        var (last, hasWord) = (start, false);

        // The sentence ends where only hashtags and links follow.
        for (var i = start; i < end;)
        {
            var link = Links.End(text, i, end);
            (i, var isLink) = link > i ? (link, true) : (i + 1, false);

            if (!isLink && !IsOrnament(text, i - 1))
            {
                last = i;
                hasWord |= text.Tokens[i - 1].Kind is TokenKind.Word or TokenKind.Number;
            }
        }

        if (hasWord)
        {
            // A token may end in invisible characters, which its paragraph was trimmed of.
            sentences.Add(LineReader.Trim(text.Text, new CharRange(text.Tokens[start].Start, text.Tokens[last - 1].End)));
        }
    }

    /// <summary>A picture or several in front of a quotation, as people put them when they pass on a post.</summary>
    private static bool IsPictureBeforeQuote(TokenizedText text, int start, int end)
    {
        var next = start;

        while (next < Math.Min(end, start + MostPictures) && text.Tokens[next].Kind is TokenKind.Symbol && text[next] is not ("$" or "€" or "£" or "+" or "~"))
        {
            next++;
        }

        return next > start && next < end && text[next] is "“" or "\"" or "‘" or "«" or "„";
    }

    private static bool IsOrnament(TokenizedText text, int i) => text[i] is "*" or "_" or "•" or "|" or "~";

    private static bool IsStop(TokenizedText text, int i, int start, int end)
    {
        var token = text[i];

        if (text.Tokens[i].Kind is TokenKind.Word)
        {
            return token.Length > 2 && token[^1] is '.' && EndsAfterAbbreviation(text, i, end);
        }

        // "1. First" counts, it does not end.
        return token is "?" or "!" or "…" or "。" or "؟" or "！" or "？" or "۔"
            || (token is "." && !(i == start + 1 && text.Tokens[start].Kind is TokenKind.Number && !text.Is(i + 1, ".")));
    }

    /// <summary>"in the U.S. The minister": only a word that hardly ever follows an abbreviation inside a sentence shows the end.</summary>
    private static bool EndsAfterAbbreviation(TokenizedText text, int i, int end)
    {
        var next = AfterClosers(text, i + 1, end);
        return next >= end || (!text.Is(i, WordList.AbbreviatedTitles) && char.IsUpper(text[next][0]) && text.Is(next, WordList.ClauseBeginners));
    }

    private static int AfterClosers(TokenizedText text, int i, int end)
    {
        while (i < end)
        {
            var token = text[i];
            var touches = !text.Tokens[i].SpaceBefore;

            if (token is "”" or "’" or ")" or "]" or "»" or "." or "?" or "!" or "…" || (touches && token is "\"" or "'" or "*" or "_" or "“"))
            {
                i++;
            }
            else if (token is "(" && touches && text.Is(i - 1, "]"))
            {
                // Markdown: [words](address)
                while (i < end && !text.Is(i, ")") && (!text.Tokens[i].SpaceBefore || text.Is(i, "(")))
                {
                    i++;
                }
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static bool BeginsSentence(TokenizedText text, int stop, int next, int end)
    {
        var word = next;

        while (word < end && text[word] is "“" or "‘" or "\"" or "'" or "(" or "[" or "«" or "*" or "_" or "—" or "–" or "-" or "¿" or "¡" or "•")
        {
            word++;
        }

        if (word >= end)
        {
            return true;
        }

        var token = text.Tokens[word];
        var characters = text[word];

        if (token.Kind is TokenKind.Word)
        {
            var isLower = char.IsLower(characters[0]) && !(characters.Length > 1 && char.IsUpper(characters[1]));

            // "example.com", "U.K.-based": no space, no sentence, unless a small word ended and a capital begins ("war.The").
            var touches = word == next && !token.SpaceBefore && next == stop + 1 && !(stop > 0 && char.IsLower(text[stop - 1][^1]));
            return !isLower && !touches && !IsSpeakerOfQuestion(text, stop, next, end);
        }

        return token.Kind is TokenKind.Number ? word != next || token.SpaceBefore : characters is not ("," or ";" or ":" or "/" or "%");
    }

    /// <summary>“Will it?” Borrell asked: the question inside is not the end.</summary>
    private static bool IsSpeakerOfQuestion(TokenizedText text, int stop, int next, int end)
    {
        if (text[stop] is "." || next == stop + 1 || text[next - 1] is not ("”" or "\"" or "’" or "'" or "»"))
        {
            return false;
        }

        for (var i = next; i < Math.Min(end, next + LongestSpeaker) && text.Tokens[i].Kind is TokenKind.Word or TokenKind.Number; i++)
        {
            if (IsSpeech(text, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A finite form of a verb that introduces or closes quotations ("said", "asks").</summary>
    private static bool IsSpeech(TokenizedText text, int i) =>
        text.Language.CueOf(text[i]) is { } verb && (verb.Cue.Frames & (Frames.Clause | Frames.Quote)) != 0 && (verb.Forms & (VerbForms.Past | VerbForms.Third)) != 0;
}
