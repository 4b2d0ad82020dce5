using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Statements.Clauses;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Statements.Spans;

/// <summary>
/// What a sentence tells besides an attribution: "He shared a photograph" of "He shared a photograph, which he said was old". Only what
/// could stand alone counts, not the phrases that go with the cue ("in an interview on Monday").
/// </summary>
internal static class Remainders
{
    private const int FewestWords = 4;

    /// <param name="covered">Sources, cues and contents, in order, apart; the first may begin before the sentence, the last lie behind it.</param>
    public static IEnumerable<CharRange> Of(AnnotatedText text, CharRange sentence, ReadOnlySpan<CharRange> covered)
    {
        var gaps = new List<CharRange>();
        var position = sentence.Start;

        foreach (var range in covered)
        {
            if (range.Start >= sentence.End)
            {
                break;
            }

            gaps.Add(new CharRange(position, Math.Max(position, range.Start)));
            position = Math.Min(sentence.End, Math.Max(position, range.End));
        }

        gaps.Add(new CharRange(position, sentence.End));
        return gaps.Select(gap => Trim(text, gap)).Where(gap => StandsAlone(text, gap, sentence) && EndsAtBreak(text, gap, sentence));
    }

    private static bool StandsAlone(AnnotatedText text, CharRange gap, CharRange sentence)
    {
        if (!Trimming.HasWords(text, gap, FewestWords))
        {
            return false;
        }

        var first = text.FirstTokenAfter(gap.Start);
        var isAtBreak = gap.Start == sentence.Start || text.Tokens[first - 1].Start < sentence.Start
            || text[first - 1] is "," or ";" or ":" or "—" or "–" or "”" or "“" or "\"" || text.Is(first - 1, WordList.OpensJoinedClause);

        if (!isAtBreak || text.Is(first, WordList.NoBeginningOfStatement) || text.IsFinite(first) || text.Ends(first, WordList.GerundEnding))
        {
            return false;
        }

        var verb = TenseReader.Read(text, ClauseMap.Of(text, gap));
        return verb.Token > first && text.IsFinite(verb.Token);
    }

    /// <summary>What runs on into an attribution without a break is only its beginning.</summary>
    private static bool EndsAtBreak(AnnotatedText text, CharRange gap, CharRange sentence)
    {
        var next = text.FirstTokenAfter(gap.End);

        return next >= text.Tokens.Length || text.Tokens[next].Start >= sentence.End
            || text.Tokens[next].Kind is TokenKind.Punctuation || text.Is(next, WordList.OpensRest)
            || text.Tokens[next - 1].Kind is TokenKind.Punctuation;
    }

    private static CharRange Trim(AnnotatedText text, CharRange gap)
    {
        var first = text.FirstTokenAfter(gap.Start);
        var end = text.FirstTokenAfter(gap.End - 1) + 1;

        while (first < end && first < text.Tokens.Length && text.Tokens[first].Start < gap.End
            && (text.Tokens[first].Kind is TokenKind.Punctuation && text[first] is not ("“" or "‘" or "(" or "\"") || text.Is(first, WordList.OpensJoinedClause)))
        {
            first++;
        }

        end = Math.Min(end, text.Tokens.Length);

        while (end > first && (text.Tokens[end - 1].End > gap.End || text[end - 1] is "," or ";" or ":" or "—" or "–" or "“" or "(" || text.Is(end - 1, WordList.Dangling)))
        {
            end--;
        }

        return end > first && text.Tokens[first].Start >= gap.Start
            ? new CharRange(text.Tokens[first].Start, text.Tokens[end - 1].End)
            : new CharRange(gap.Start, gap.Start);
    }
}
