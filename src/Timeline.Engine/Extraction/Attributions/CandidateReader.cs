using System.Collections.Immutable;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Layout;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>Goes through the sentences in order and finds the attributions of each.</summary>
internal sealed class CandidateReader(AnnotatedText text, MentionIndex mentions)
{
    /// <summary>Tokens.</summary>
    private const int LongestSentence = 300;

    /// <summary>Cues. Further on, nothing stands beside a cue any more.</summary>
    private const int Reach = 8;

    private readonly VerbReader _verbs = new(text);
    private readonly Transcript _transcript = new(text, mentions);

    public List<AttributionCandidate> Read() => new QuotationJoiner(text).Join([.. text.Segments.SelectMany(Of)]);

    private IEnumerable<AttributionCandidate> Of(Segment segment) => segment.Kind switch
    {
        SegmentKind.Post when segment.Sentences.Length > 0 => [Post(segment)],
        SegmentKind.Heading => Sentence(TokenRange.Of(text, segment.Range), isTitle: true),
        SegmentKind.Prose when _transcript.Turn(segment) is { } turn => [turn],
        SegmentKind.Prose => segment.Sentences.SelectMany(sentence => Sentence(TokenRange.Of(text, sentence), isTitle: false)),
        _ => [],
    };

    private AttributionCandidate Post(Segment post)
    {
        var signature = post.Signature!;
        var content = new CharRange(post.Sentences[0].Start, post.Sentences[^1].End);
        var start = signature.Range.Of(text.Text).IndexOf(signature.Name, StringComparison.Ordinal) + signature.Range.Start;
        var source = TokenRange.Of(text, new CharRange(start, start + signature.Name.Length));
        return new AttributionCandidate(source, default, [TokenRange.Of(text, content)], StatementForm.Post, CueStance.Neutral, signature.Name);
    }

    private IEnumerable<AttributionCandidate> Sentence(TokenRange sentence, bool isTitle)
    {
        // Nobody writes such sentences, but texts without stops exist; the work for one must not grow with its square.
        for (; sentence.Length > LongestSentence; sentence = sentence with { First = sentence.First + LongestSentence })
        {
            foreach (var candidate in Part(sentence with { End = sentence.First + LongestSentence }, isTitle))
            {
                yield return candidate;
            }
        }

        foreach (var candidate in Part(sentence, isTitle))
        {
            yield return candidate;
        }
    }

    private IEnumerable<AttributionCandidate> Part(TokenRange sentence, bool isTitle)
    {
        if (sentence.IsEmpty)
        {
            return [];
        }

        var according = AccordingReader.Read(text, sentence);

        if (!_transcript.IsDateline(sentence.First) && LabelReader.Read(text, sentence, mentions) is { } label)
        {
            return according.Append(label);
        }

        var cues = CueFinder.Find(text, sentence, isTitle);
        return according.Concat(NounCueReader.Read(text, sentence, cues)).Concat(Verbs(sentence, cues));
    }

    private IEnumerable<AttributionCandidate> Verbs(TokenRange sentence, List<CueOccurrence> cues)
    {
        var subject = default(TokenRange);

        for (var k = 0; k < cues.Count; k++)
        {
            var limit = RelativeClause.Limit(text, sentence, cues[k].Verb, cues[k].Verb + 1, Limit(sentence, cues, k));
            var (source, found) = _verbs.Read(sentence, cues[k], Source(sentence, cues[k], subject), limit);
            subject = source.IsEmpty ? subject : source;

            if (found is not null)
            {
                yield return found;
            }
        }
    }

    /// <summary>Whose the cue is, by the usual order of words.</summary>
    /// <param name="subject">The source of the cue before.</param>
    private TokenRange Source(TokenRange sentence, in CueOccurrence cue, TokenRange subject)
    {
        var before = cue.Group.First > sentence.First ? text.ClassOf(cue.Group.First - 1) : WordClass.Stop;
        var isDependent = cue.IsInfinitive || (cue.Form is VerbForms.Gerund && before is WordClass.Comma or WordClass.Preposition or WordClass.Subordinator or WordClass.Coordinator or WordClass.Dash);

        if (!isDependent && SourceFinder.Before(text, sentence, cue.Group.First) is { IsEmpty: false } own
            && !(cue.Form is VerbForms.Gerund && text.Is(own.End - 1, WordList.Utterances)))
        {
            return own;
        }

        if (cue.Form is VerbForms.Gerund && before is WordClass.Comma && !subject.IsEmpty)
        {
            return subject;
        }

        return SourceFinder.Subject(text, sentence, cue.Group.First) is { IsEmpty: false } higher ? higher : subject;
    }

    /// <summary>Where the next attribution that stands beside this one begins: a later cue after a comma.</summary>
    private int Limit(TokenRange sentence, List<CueOccurrence> cues, int k)
    {
        for (var next = k + 1; next < Math.Min(cues.Count, k + Reach); next++)
        {
            var start = cues[next].Group.First;
            var source = SourceFinder.Before(text, sentence, start);
            start = source.IsEmpty || source.First <= cues[k].Verb ? start : source.First;

            start = text.BackOver(start, cues[k].Verb + 1, WordClass.Coordinator | WordClass.Subordinator);

            if (start > cues[k].Verb + 1 && text.ClassOf(start - 1) is WordClass.Comma or WordClass.CloseQuote)
            {
                return start;
            }

            // "said it was late but noted that": the same subject goes on.
            if (start < cues[next].Group.First && source.IsEmpty && cues[next].Form == cues[k].Form && cues[k].Form is VerbForms.Past or VerbForms.Third
                && (cues[next].Cue.Frames & Frames.Clause) != 0)
            {
                return start;
            }
        }

        return sentence.End;
    }
}
