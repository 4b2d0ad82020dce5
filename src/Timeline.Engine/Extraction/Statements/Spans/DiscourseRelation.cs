using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Statements.Spans;

/// <summary>Whether a statement goes on about what the one before told, so that its date may be taken over.</summary>
internal static class DiscourseRelation
{
    /// <summary>"They …", "These pictures …" in the same paragraph; across paragraphs only "This convoy" after a sentence that has a convoy.</summary>
    public static bool Follows(AnnotatedText text, StatementSpan span, StatementSpan before)
    {
        var first = text.FirstTokenAfter(span.Range.Start);

        return span.Form == before.Form
            && (span.Sentence.Segment == before.Sentence.Segment
                ? text.Is(first, WordList.PronounsThatContinue)
                : text.Is(first, WordList.Demonstratives) && Names(text, before.Range, first + 1));
    }

    /// <summary>Whether the range has token <paramref name="noun"/> too.</summary>
    private static bool Names(AnnotatedText text, CharRange range, int noun)
    {
        if (noun >= text.Tokens.Length || text.Tokens[noun].Range.Length < 4)
        {
            return false;
        }

        for (var i = text.FirstTokenAfter(range.Start); i < text.Tokens.Length && text.Tokens[i].End <= range.End; i++)
        {
            if (text[i].Equals(text[noun], StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
