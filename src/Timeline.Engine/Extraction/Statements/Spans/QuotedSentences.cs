using System.Collections.Immutable;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Statements.Spans;

/// <summary>
/// Which sentences stand wholly between quotation marks. They are somebody's words even where no cue says whose, and never the article's own.
/// </summary>
internal static class QuotedSentences
{
    /// <summary>For each sentence, in order. A quotation left open ends with its paragraph.</summary>
    public static ImmutableArray<bool> Among(AnnotatedText text, ImmutableArray<Sentence> sentences)
    {
        var quoted = ImmutableArray.CreateBuilder<bool>(sentences.Length);
        var isOpen = false;

        for (var i = 0; i < sentences.Length; i++)
        {
            isOpen &= i > 0 && sentences[i].Segment == sentences[i - 1].Segment;
            quoted.Add(IsQuoted(text, sentences[i].Range, ref isOpen));
        }

        return quoted.DrainToImmutable();
    }

    private static bool IsQuoted(AnnotatedText text, CharRange sentence, ref bool isOpen)
    {
        var isQuoted = true;

        for (var i = text.FirstTokenAfter(sentence.Start); i < text.Tokens.Length && text.Tokens[i].Start < sentence.End; i++)
        {
            switch (text[i])
            {
                case "“":
                    isOpen = true;
                    break;
                case "\"" when !isOpen:
                    isOpen = true;
                    break;
                case "”" or "\"":
                    isOpen = false;
                    break;
                default:
                    isQuoted &= isOpen || text.Tokens[i].Kind is TokenKind.Punctuation;
                    break;
            }
        }

        return isQuoted;
    }
}
