using System.Collections.Immutable;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Attributions;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Statements.Clauses;
using Timeline.Engine.Extraction.Statements.Spans;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.Times;

namespace Timeline.Engine.Extraction.Statements.Dating;

/// <summary>Shares out the time expressions of an article: which date the saying, and which what is said.</summary>
internal sealed class SentenceDates(
    AnnotatedText text,
    ImmutableArray<Sentence> sentences,
    FoundTimes times,
    ImmutableArray<TimeExpression> expressions,
    ImmutableArray<Attribution> attributions,
    ImpreciseDate published)
{
    private readonly Dictionary<Attribution, StatementDate> _said = new(ReferenceEqualityComparer.Instance);
    private readonly ImmutableArray<CharRange> _contents =
        [.. attributions.SelectMany(attribution => attribution.Content).OrderBy(content => content.Start)];

    private (Attribution Attribution, string? Speaker, StatementDate Said)? _before;
    private readonly LookBack _lookBack = LookBack.In(sentences, expressions, published);
    private readonly Reanchoring _reanchoring = new(text, times, published);
    private readonly InterviewDay _interviewDay = new(text, sentences, expressions);
    private int _sentence = -1;
    private ClauseMap _clauses = ClauseMap.Of(text, default);

    /// <summary>To be asked in text order: a speaker who goes on goes on at the same time.</summary>
    public StatementDate Said(StatementSpan span, string? speaker)
    {
        if (span.Attribution is not { } attribution)
        {
            return span.Sentence.Segment.Signature is { Posted: { } day } signature
                ? new StatementDate(ImpreciseDate.Day(day), signature.PostedWords, DateBasis.Stated)
                : new StatementDate(published, null, DateBasis.Published);
        }

        if (!_said.TryGetValue(attribution, out var said))
        {
            said = Stated(attribution) ?? _interviewDay.Of(attribution) ?? Carried(attribution, speaker) ?? AsPublished(attribution);
            _said.Add(attribution, said);
            _before = (attribution, speaker, said);
        }

        return said;
    }

    /// <summary>The expressions inside a statement's words, dated as of the day they were said.</summary>
    public ImmutableArray<DatedExpression> Dated(StatementSpan span, StatementDate said)
    {
        var found = ImmutableArray.CreateBuilder<DatedExpression>();

        foreach (var expression in In(span.Range))
        {
            found.Add(new(
                expression,
                span.Form is StatementForm.Quote or StatementForm.Post && said.Basis is not DateBasis.Published
                    ? _reanchoring.AsSaidOn(expression, span.Sentence.Segment, said.Value)
                    : expression.Date));
        }

        return found.DrainToImmutable();
    }

    /// <summary>What the expressions inside a statement's words say of when it took place.</summary>
    public ImmutableArray<DateSource> Sources(ImmutableArray<DatedExpression> dated, ClauseMap clauses, Verb verb)
    {
        var found = ImmutableArray.CreateBuilder<DateSource>();

        foreach (var (expression, date) in dated)
        {
            if (date is not null && DateSource.Of(text, expression, date, clauses, verb.Token) is { } source)
            {
                // "On Tuesday they vowed to pay": when they are to pay is left open.
                var isOfVow = verb.IsPlanning && source.Tie is DateTie.At && text.FirstTokenAfter(expression.Range.Start) < verb.Token;
                found.Add(isOfVow ? source with { Tie = DateTie.NotBefore } : source);
            }
        }

        return found.DrainToImmutable();
    }

    private StatementDate? Stated(Attribution attribution)
    {
        if (attribution.Cue.IsEmpty)
        {
            return null;
        }

        var cue = attribution.Cue[0];
        var index = Sentence.FirstAfter(sentences, cue.Start);

        if (index >= sentences.Length || !sentences[index].Range.Contains(cue))
        {
            return null;
        }

        if (index != _sentence)
        {
            (_sentence, _clauses) = (index, ClauseMap.Of(text, sentences[index].Range));
        }

        return SaidReader.Read(
            text, In(SaidReader.Around(text, cue, sentences[index].Range)), _clauses, attribution.Source.IsEmpty ? null : attribution.Source[0], cue, IsInContent, published);
    }

    /// <summary>What news tells of was said when it came out; what a look back tells of, at any time before.</summary>
    private StatementDate AsPublished(Attribution attribution) =>
        IsPast(attribution) && _lookBack.IsAt(attribution.Cue[^1].End) && DateIntervals.UpTo(published) is { } before
            ? new StatementDate(before, null, DateBasis.Bounded)
            : new StatementDate(published, null, DateBasis.Published);

    private bool IsPast(Attribution attribution)
    {
        if (attribution.Cue.IsEmpty)
        {
            return false;
        }

        var verb = text.FirstTokenAfter(attribution.Cue[^1].End - 1);
        return text.IsPast(verb) || text.IsPastOrParticiple(verb);
    }

    /// <summary>Who is only "he", or not named at all, goes on with what he said before.</summary>
    private StatementDate? Carried(Attribution attribution, string? speaker) =>
        _before is { } before && speaker is not null && before.Speaker == speaker && before.Said.Basis is DateBasis.Stated or DateBasis.Carried
            && (attribution.Source.IsEmpty || text.Language[WordList.PronounsOfSameSpeaker].Contains(attribution.Source[0].Of(text.Text)))
            ? before.Said with { Basis = DateBasis.Carried }
            : null;

    private bool IsInContent(CharRange range)
    {
        var next = SortedSearch.First(_contents.AsSpan(), range.Start, static (content, at) => content.End > at);
        return next < _contents.Length && _contents[next].Overlaps(range);
    }

    private ReadOnlySpan<TimeExpression> In(CharRange range)
    {
        var first = SortedSearch.First(expressions.AsSpan(), range.Start, static (expression, at) => expression.Range.Start >= at);
        var end = first;

        while (end < expressions.Length && expressions[end].Range.End <= range.End)
        {
            end++;
        }

        return expressions.AsSpan()[first..end];
    }
}
