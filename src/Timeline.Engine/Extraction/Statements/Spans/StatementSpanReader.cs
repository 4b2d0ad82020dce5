using System.Collections.Immutable;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Attributions;
using Timeline.Engine.Extraction.Layout;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Statements.Spans;

/// <summary>
/// Cuts sentences into the words of statements: what is attributed, sentence by sentence; every sentence of a post; and of the rest what
/// asserts something. In text order, not overlapping.
/// </summary>
internal static class StatementSpanReader
{
    /// <param name="said">See <see cref="SpeechActs"/>.</param>
    public static ImmutableArray<StatementSpan> Read(AnnotatedText text, ImmutableArray<Sentence> sentences, ImmutableArray<Attribution> said)
    {
        var contents = Contents(text, sentences, said);
        var covered = Covered(said);
        var spans = ImmutableArray.CreateBuilder<StatementSpan>();
        var (content, cover) = (0, 0);

        var quoted = QuotedSentences.Among(text, sentences);

        for (var i = 0; i < sentences.Length; i++)
        {
            var sentence = sentences[i];

            if (sentence.Segment.Kind is SegmentKind.Post)
            {
                Add(spans, text, sentence, Trimming.Post(text, sentence.Range), StatementForm.Post, null);
                continue;
            }

            while (content < contents.Length && contents[content].Sentence.Range.Start < sentence.Range.Start)
            {
                content++;
            }

            while (cover < covered.Length && covered[cover].End <= sentence.Range.Start)
            {
                cover++;
            }

            var own = spans.Count;

            for (; content < contents.Length && contents[content].Sentence.Range == sentence.Range; content++)
            {
                spans.Add(contents[content]);
            }

            var isTouched = cover < covered.Length && covered[cover].Start < sentence.Range.End;

            if (!isTouched)
            {
                Add(spans, text, sentence, Trimming.Sentence(text, sentence.Range), quoted[i] ? StatementForm.Quote : StatementForm.Narration, null);
                continue;
            }

            foreach (var rest in Remainders.Of(text, sentence.Range, covered.AsSpan()[cover..]))
            {
                Add(spans, text, sentence, rest, StatementForm.Narration, null);
            }

            spans.Sort(own, spans.Count - own, Comparer<StatementSpan>.Create((one, other) => one.Range.Start.CompareTo(other.Range.Start)));
        }

        return spans.DrainToImmutable();
    }

    private static void Add(
        ImmutableArray<StatementSpan>.Builder spans, AnnotatedText text, Sentence sentence, CharRange range, StatementForm form, Attribution? attribution)
    {
        if (Trimming.HasWords(text, range, form is StatementForm.Narration ? 3 : 2))
        {
            spans.Add(new StatementSpan(range, form, sentence, attribution));
        }
    }

    /// <summary>What is attributed, cut at the ends of sentences; where one lies in another (a reported report), the outer one.</summary>
    private static ImmutableArray<StatementSpan> Contents(AnnotatedText text, ImmutableArray<Sentence> sentences, ImmutableArray<Attribution> attributions)
    {
        var parts = new List<StatementSpan>();

        foreach (var attribution in attributions)
        {
            foreach (var content in attribution.Content)
            {
                for (var i = Sentence.FirstAfter(sentences, content.Start); i < sentences.Length && sentences[i].Range.Start < content.End; i++)
                {
                    var sentence = sentences[i];
                    var part = new CharRange(Math.Max(content.Start, sentence.Range.Start), Math.Min(content.End, sentence.Range.End));
                    var words = Trimming.Content(text, part, sentence.Range, attribution.Form);

                    if (sentence.Segment.Kind is SegmentKind.Prose && Trimming.HasWords(text, words, 2))
                    {
                        parts.Add(new StatementSpan(words, attribution.Form, sentence, attribution));
                    }
                }
            }
        }

        parts.Sort((one, other) => (one.Range.Start, -one.Range.End).CompareTo((other.Range.Start, -other.Range.End)));
        var kept = ImmutableArray.CreateBuilder<StatementSpan>(parts.Count);

        foreach (var part in parts)
        {
            if (kept.Count == 0 || !kept[^1].Range.Overlaps(part.Range))
            {
                kept.Add(part);
            }
            else if (part.Range.Length > kept[^1].Range.Length)
            {
                kept[^1] = part;
            }
        }

        return kept.DrainToImmutable();
    }

    /// <summary>Every source, cue and content, in order, joined where they overlap.</summary>
    private static ImmutableArray<CharRange> Covered(ImmutableArray<Attribution> attributions)
    {
        var ranges = attributions.SelectMany(attribution => attribution.Source.Concat(attribution.Cue).Concat(attribution.Content)).ToList();
        ranges.Sort((one, other) => one.Start.CompareTo(other.Start));
        var joined = ImmutableArray.CreateBuilder<CharRange>(ranges.Count);

        foreach (var range in ranges)
        {
            if (joined.Count > 0 && range.Start <= joined[^1].End)
            {
                joined[^1] = new CharRange(joined[^1].Start, Math.Max(joined[^1].End, range.End));
            }
            else
            {
                joined.Add(range);
            }
        }

        return joined.DrainToImmutable();
    }
}
