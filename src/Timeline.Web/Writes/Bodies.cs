using Timeline.Engine.Dates;
using Timeline.Engine.Events;

namespace Timeline.Web.Writes;

/// <summary>Who corrects, and why.</summary>
internal interface ICorrection
{
    string By { get; }

    string Reason { get; }
}

/// <summary>An article to be captured.</summary>
/// <param name="Text">The article, as plain text or Markdown.</param>
/// <param name="By">Who records it.</param>
/// <param name="Title">Null to read it from the text; so are publisher, address and date.</param>
internal sealed record ArticleBody(string Text, string By, string? Title = null, string? Publisher = null, string? Url = null, ImpreciseDate? Published = null);

/// <summary>A statement the reader missed.</summary>
/// <param name="Words">As they stand in the text, once; or the words at <paramref name="Span"/>.</param>
/// <param name="Speaker">Who said it; null for the article's own voice.</param>
/// <param name="Said">Null for when the article came out.</param>
/// <param name="Happened">Null when it is not known.</param>
internal sealed record AddBody(
    string By,
    string Reason,
    string? Words = null,
    TextSpan? Span = null,
    string? Speaker = null,
    ImpreciseDate? Said = null,
    ImpreciseDate? Happened = null,
    StatementForm? Form = null,
    Modality Modality = Modality.Asserted,
    bool Negated = false) : ICorrection;

/// <summary>A correction that says all by its path.</summary>
internal sealed record ReasonBody(string By, string Reason) : ICorrection;

/// <param name="Published">When the article came out.</param>
internal sealed record RedateArticleBody(string By, string Reason, ImpreciseDate Published) : ICorrection;

/// <param name="Reason">Null when there is no more to say than that the reader is another.</param>
internal sealed record RereadBody(string By, string? Reason = null);

/// <param name="Date">As precise as its source and no more; null when it is not known.</param>
/// <param name="Of">Which of the statement's dates.</param>
internal sealed record RedateStatementBody(string By, string Reason, ImpreciseDate? Date, StatementClock Of = StatementClock.Happened) : ICorrection;

/// <param name="Speaker">Who said it; null for nobody.</param>
internal sealed record ReattributeBody(string By, string Reason, string? Speaker) : ICorrection;

/// <summary>What is left out stays as it is.</summary>
internal sealed record AmendBody(
    string By, string Reason, string? Words = null, TextSpan? Span = null, Modality? Modality = null, bool? Negated = null) : ICorrection;

/// <param name="Outcome">How the dispute ends.</param>
internal sealed record SettleBody(string By, string Reason, DisputeOutcome Outcome) : ICorrection;

/// <param name="Alias">Another name of the actor.</param>
internal sealed record AliasBody(string By, string Reason, string Alias) : ICorrection;

/// <param name="Other">The actor that is the same.</param>
internal sealed record MergeBody(string By, string Reason, string Other) : ICorrection;

/// <param name="In">The article in which the name means another.</param>
/// <param name="As">The name to show for it there.</param>
internal sealed record SeparateBody(string By, string Reason, string In, string As) : ICorrection;

/// <param name="Kind">What it is.</param>
/// <param name="Role">What it does or holds.</param>
/// <param name="When">When the role was held.</param>
internal sealed record DescribeBody(string By, string Reason, ActorKind? Kind = null, string? Role = null, ImpreciseDate? When = null) : ICorrection;
