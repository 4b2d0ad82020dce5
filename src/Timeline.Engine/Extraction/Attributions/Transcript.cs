using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Layout;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>
/// The turns of an interview or a hearing: paragraphs that begin "MAYOR OKORO:", "Q:" or "A." Every sentence of such a paragraph is the speaker’s own
/// words. One label alone is no transcript: it may be a dateline or a heading.
/// </summary>
internal sealed class Transcript
{
    /// <summary>Tokens of a label.</summary>
    private const int LongestLabel = 8;

    private readonly AnnotatedText _text;
    private readonly MentionIndex _persons;
    private readonly int _filed = -1;
    private readonly HashSet<string> _repeated = new(StringComparer.Ordinal);
    private readonly bool _hasSpeakers;
    private readonly bool _hasQuestions;

    public Transcript(AnnotatedText text, MentionIndex mentions)
    {
        (_text, _persons) = (text, mentions);
        var prose = text.Segments.Where(segment => segment.Kind is SegmentKind.Prose).ToArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (speakers, questions) = (0, 0);

        foreach (var segment in prose)
        {
            if (Label(segment) is not { IsEmpty: false } label)
            {
                continue;
            }

            var words = Words(label);
            questions += IsQuestionMark(label) ? 1 : 0;
            speakers += IsShouted(words) ? 1 : 0;

            if (!seen.Add(words))
            {
                _repeated.Add(words);
            }
        }

        (_hasSpeakers, _hasQuestions) = (speakers > 1, questions > 1);

        // One label in capitals, before the first sentence of all: a town no table knows.
        if (speakers == 1 && prose is [var opening, _, ..] && Label(opening) is { Length: 1 or 2 } town && IsShouted(Words(town)))
        {
            _filed = town.First;
        }
    }

    /// <summary>Whether the sentence that begins here tells in front of a colon where the story was filed: "LAHORE: …".</summary>
    public bool IsDateline(int first) => first == _filed;

    /// <summary>The turn a paragraph is; null if it is none.</summary>
    public AttributionCandidate? Turn(Segment segment)
    {
        if (Label(segment) is not { IsEmpty: false } label || !IsSpeaker(label))
        {
            return null;
        }

        var first = _text.ClassOf(label.End) is WordClass.Colon ? label.End + 1 : label.End;
        var content = new TokenRange(first, TokenRange.Of(_text, segment.Sentences[^1]).End);

        // "Q:" and "A:" name nobody.
        return content.IsEmpty ? null : new AttributionCandidate(IsQuestionMark(label) ? default : label, new TokenRange(first - 1, first), [content], StatementForm.Quote, CueStance.Neutral);
    }

    private bool IsSpeaker(TokenRange label) =>
        IsQuestionMark(label) ? _hasQuestions : Words(label) is var words && ((_hasSpeakers && IsShouted(words)) || _repeated.Contains(words));

    private TokenRange Label(Segment segment)
    {
        if (segment.Kind is not SegmentKind.Prose || segment.Sentences.IsEmpty)
        {
            return default;
        }

        var (first, end) = TokenRange.Of(_text, segment.Sentences[0]);

        if (_text[first] is "Q." or "A." || (_text[first] is "Q" or "A" && first + 1 < end && _text.ClassOf(first + 1) is WordClass.Colon))
        {
            return new TokenRange(first, first + 1);
        }

        var colon = first;

        while (colon < end && colon - first < LongestLabel
            && (_text.ClassOf(colon) is WordClass.Name or WordClass.OpenBracket or WordClass.CloseBracket || (_text.Tokens[colon].Kind is TokenKind.Word && IsShouted(_text[colon]))))
        {
            colon++;
        }

        return colon > first && colon < end && _text.ClassOf(colon) is WordClass.Colon && !_text.Is(first, WordList.NoSpeakers) && !_text.Is(colon - 1, WordList.NoSpeakers)
            && !_persons.IsPlace(new TokenRange(first, colon).In(_text))
            ? new TokenRange(first, colon) : default;
    }

    private bool IsQuestionMark(TokenRange label) => label.Length == 1 && _text[label.First] is "Q" or "A" or "Q." or "A.";

    private string Words(TokenRange label) => label.In(_text).Of(_text.Text).ToString();

    private static bool IsShouted(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return words.Length > 1;
    }
}
