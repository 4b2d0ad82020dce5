using System.Collections.Immutable;
using Timeline.Engine.Dates;

namespace Timeline.Engine.Events;

/// <summary>What a statement says: its words and their place, who said it when, when it happened, and how it is meant.</summary>
/// <param name="Words">The text at <paramref name="Span"/>.</param>
/// <param name="Speaker">Name within the article; null for narration and when the text does not say.</param>
/// <param name="Mentions">Names, within the article, of the actors spoken of, in order of first appearance.</param>
public sealed record StatementContent(
    TextSpan Span,
    string Words,
    StatementForm Form,
    string? Speaker,
    StatementDate Said,
    StatementDate Happened,
    Modality Modality,
    bool Negated,
    ImmutableArray<string> Mentions)
{
    /// <summary>What an event makes of the content of the statement it names: the one rule that decisions, stored views and every replay share.</summary>
    /// <param name="content">Null before the statement's first event.</param>
    /// <returns>Null when there is still none.</returns>
    public static StatementContent? Apply(StatementContent? content, IStatementEvent e) => (content, e) switch
    {
        (null, StatementRecorded s) => new(s.Span, s.Words, s.Form, s.Speaker, s.Said, s.Happened, s.Modality, s.Negated, s.Mentions),
        (null, StatementAdded s) => new(s.Span, s.Words, s.Form, s.Speaker, s.Said, s.Happened, s.Modality, s.Negated, s.Mentions),
        (null, _) => null,
        (_, StatementRedated { Clock: StatementClock.Happened } d) => content with { Happened = d.Date },
        (_, StatementRedated d) => content with { Said = d.Date },
        (_, StatementReattributed a) => content with { Speaker = a.Speaker },
        (_, StatementAmended a) => content with
        {
            Span = a.Span ?? content.Span,
            Words = a.Words ?? content.Words,
            Modality = a.Modality ?? content.Modality,
            Negated = a.Negated ?? content.Negated,
            Form = a.Form ?? content.Form,
            Mentions = a.Mentions ?? content.Mentions,
        },
        _ => content,
    };

    /// <summary>The content after its article's date changed: what was said when the article came out moves with it.</summary>
    public StatementContent PublishedOn(ImpreciseDate? published) =>
        Said.Basis is DateBasis.Published ? this with { Said = Said with { Value = published } } : this;
}
