using System.Collections.Immutable;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>An attribution in tokens, before its speaker is known.</summary>
/// <param name="PostedBy">The signature's name, if the content is a post.</param>
internal sealed record AttributionCandidate(
    TokenRange Source, TokenRange Cue, ImmutableArray<TokenRange> Content, StatementForm Form, CueStance Stance, string? PostedBy = null)
{
    /// <summary>The text's quotations that are part of its content.</summary>
    public ImmutableArray<int> Quotations { get; private init; } = [];

    /// <summary>The sentence in which its source says something with a verb of its own.</summary>
    public int? SpeaksIn { get; private init; }

    public static AttributionCandidate Of(AnnotatedText text, in CueOccurrence cue, TokenRange source, params ImmutableArray<TokenRange> content)
    {
        var speaks = cue.IsSpeech && !source.IsEmpty && !cue.IsPassive && !cue.IsInfinitive && cue.Form is not VerbForms.Gerund && text.ClassOf(source.First) is not WordClass.Relative;
        return Of(text, cue.Group, StanceOf(text, cue, content[0].First), source, content) with { SpeaksIn = speaks ? text.SentenceOf(cue.Verb) : null };
    }

    public static AttributionCandidate Of(AnnotatedText text, TokenRange cue, CueStance stance, TokenRange source, ImmutableArray<TokenRange> content)
    {
        // A sentence may end inside a quotation that goes on.
        content = [.. content.Select(part => text.QuotationOf(part.End - 1) is >= 0 and var inner && text.Quotations[inner].Open >= part.First && text.Quotations[inner].Close >= part.End
            ? part with { End = text.Quotations[inner].Close + 1 } : part)];

        ImmutableArray<int> quotations =
        [
            .. from part in content
               where text.ClassOf(part.First) is WordClass.OpenQuote
               let quotation = text.QuotationOf(part.First)
               where text.Quotations[quotation].Close >= part.End - 1
               select quotation,
        ];

        return new(source, cue, content, quotations.IsEmpty ? StatementForm.Indirect : StatementForm.Quote, stance) { Quotations = quotations };
    }

    /// <summary>Who "did not say that" commits to the contrary more than to the content; who "did not say when", or "did not confirm", leaves it open.</summary>
    private static CueStance StanceOf(AnnotatedText text, in CueOccurrence cue, int content) => (cue.IsNegated, cue.Cue.Stance) switch
    {
        (false, var stance) => stance,
        (true, CueStance.Denies) => CueStance.Neutral,
        (true, CueStance.Believes) => CueStance.Believes,
        (true, CueStance.Corroborates) => CueStance.Asks,
        _ => text.ClassOf(content) is WordClass.Question or WordClass.Subordinator ? CueStance.Asks : CueStance.Denies,
    };
}
