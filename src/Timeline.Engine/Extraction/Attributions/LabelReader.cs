using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>Reads "NAME: text", the way transcripts and headlines name a speaker.</summary>
internal static class LabelReader
{
    /// <summary>Tokens of a speaker's name before a colon.</summary>
    private const int LongestLabel = 8;

    /// <returns>Null when the sentence is not one.</returns>
    public static AttributionCandidate? Read(AnnotatedText text, TokenRange sentence, MentionIndex mentions)
    {
        var colon = sentence.First;

        while (colon < sentence.End && colon - sentence.First < LongestLabel && text.ClassOf(colon) is WordClass.Name or WordClass.Mark or WordClass.OpenBracket or WordClass.CloseBracket)
        {
            colon++;
        }

        if (colon == sentence.First || text.ClassOf(colon) is not WordClass.Colon || text.Is(sentence.First, WordList.NoSpeakers) || text.Is(colon - 1, WordList.NoSpeakers)
            || mentions.IsPlace(new TokenRange(sentence.First, colon).In(text)) || sentence.End - colon < 3 || !BeginsWords(text.Tokens[colon + 1]))
        {
            return null;
        }

        var content = new TokenRange(colon + 1, ContentEnd.OfClause(text, colon + 1, sentence.End));
        return AttributionCandidate.Of(text, new TokenRange(colon, colon + 1), CueStance.Neutral, new TokenRange(sentence.First, colon), [content]);
    }

    private static bool BeginsWords(Token token) => token is { Kind: TokenKind.Word or TokenKind.Punctuation, SpaceBefore: true };
}
