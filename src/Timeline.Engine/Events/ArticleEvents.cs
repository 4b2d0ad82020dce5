using System.Collections.Immutable;
using Timeline.Engine.Dates;

namespace Timeline.Engine.Events;

// The stored vocabulary: everything one article's stream can say, in the order it happens.
// Names and members are the wire format. Add members with a default; never rename, never repurpose.
// When it was recorded, by whom, why and at which position are metadata (see EventLog), so no event repeats them.

/// <summary>A fact about one article and what it states. One stream per article.</summary>
public interface IArticleEvent;

/// <summary>A fact about one statement of an article.</summary>
public interface IStatementEvent : IArticleEvent
{
    /// <summary>1-based, unique within the article, never reused.</summary>
    int Number { get; }
}

/// <summary>A text became known to the log. First in its stream.</summary>
/// <param name="Published">When the article came out; null exactly when <paramref name="PublishedBasis"/> is unknown.</param>
/// <param name="PublishedWords">The words it was read from; null when a person gave it.</param>
/// <param name="Digest">Lower-case hex SHA-256 of the text's UTF-8 bytes. Every span of this stream points into that text.</param>
/// <param name="Length">Length of the text in Unicode code points.</param>
/// <param name="Language">ISO 639-1 code of what the text seems to be written in, or "und".</param>
public sealed record ArticleCaptured(
    string? Title,
    string? Publisher,
    string? Url,
    ImpreciseDate? Published,
    DateBasis PublishedBasis,
    string? PublishedWords,
    string Digest,
    int Length,
    string Language) : IArticleEvent;

/// <summary>What the reader learnt about the actors of the article.</summary>
/// <param name="Reader">Name and version of the reader, such as "en/1".</param>
public sealed record ActorsRead(ImmutableArray<ActorRead> Actors, string Reader) : IArticleEvent;

/// <summary>One actor as an article knows it.</summary>
/// <param name="Name">The fullest name the article gives.</param>
/// <param name="Aliases">Other spellings met in the article.</param>
/// <param name="Role">As the article words it; null when it gives none.</param>
/// <param name="Where">The places that name the actor.</param>
public sealed record ActorRead(string Name, ActorKind Kind, ImmutableArray<string> Aliases, string? Role, ImmutableArray<TextSpan> Where);

/// <summary>The reader found a statement.</summary>
/// <param name="Number">1-based, unique within the article, never reused.</param>
/// <param name="Words">The text at <paramref name="Span"/>.</param>
/// <param name="Speaker">Name within the article; null for narration and when the text does not say.</param>
/// <param name="Mentions">Names, within the article, of the actors spoken of, in order of first appearance.</param>
/// <param name="Reader">Name and version of the reader, such as "en/1".</param>
public sealed record StatementRecorded(
    int Number,
    TextSpan Span,
    string Words,
    StatementForm Form,
    string? Speaker,
    StatementDate Said,
    StatementDate Happened,
    Modality Modality,
    bool Negated,
    ImmutableArray<string> Mentions,
    string Reader) : IStatementEvent;

/// <summary>The same text was met again, at another publisher or address.</summary>
public sealed record ArticleSeenAgain(string? Publisher, string? Url, ImpreciseDate? Published) : IArticleEvent;

/// <summary>The article came out at another time than was recorded.</summary>
public sealed record ArticleRedated(ImpreciseDate Published) : IArticleEvent;

/// <summary>A person recorded a statement the reader had missed.</summary>
/// <param name="Number">1-based, unique within the article, never reused.</param>
public sealed record StatementAdded(
    int Number,
    TextSpan Span,
    string Words,
    StatementForm Form,
    string? Speaker,
    StatementDate Said,
    StatementDate Happened,
    Modality Modality,
    bool Negated,
    ImmutableArray<string> Mentions) : IStatementEvent;

/// <summary>A statement's date is another than was recorded.</summary>
/// <param name="Reader">Name and version of the reader that found so; null when a person did.</param>
public sealed record StatementRedated(int Number, StatementClock Clock, StatementDate Date, string? Reader = null) : IStatementEvent;

/// <summary>Somebody else said it; nobody when <paramref name="Speaker"/> is null.</summary>
/// <param name="Reader">Name and version of the reader that found so; null when a person did.</param>
public sealed record StatementReattributed(int Number, string? Speaker, string? Reader = null) : IStatementEvent;

/// <summary>A statement is another stretch of the text, or is meant otherwise, than was recorded. Null leaves a part as it was.</summary>
/// <param name="Reader">Name and version of the reader that found so; null when a person did.</param>
public sealed record StatementAmended(
    int Number,
    TextSpan? Span,
    string? Words,
    Modality? Modality,
    bool? Negated,
    StatementForm? Form = null,
    ImmutableArray<string>? Mentions = null,
    string? Reader = null) : IStatementEvent;

/// <summary>Somebody holds that the record of a statement, or the statement itself, is wrong. The other side is the event's reason.</summary>
public sealed record StatementDisputed(int Number) : IStatementEvent;

/// <summary>A dispute ended: the statement stands, or is retracted.</summary>
public sealed record DisputeSettled(int Number, DisputeOutcome Outcome) : IStatementEvent;

/// <summary>A person checked the statement against its article.</summary>
public sealed record StatementAccepted(int Number) : IStatementEvent;

/// <summary>A statement turned out not to be what the article says. It stays in the log.</summary>
/// <param name="Reader">Name and version of the reader that no longer finds it; null when a person retracted it.</param>
public sealed record StatementRetracted(int Number, string? Reader = null) : IStatementEvent;

/// <summary>A retraction was itself a mistake.</summary>
/// <param name="Reader">Name and version of the reader that finds it again; null when a person restored it.</param>
public sealed record StatementRestored(int Number, string? Reader = null) : IStatementEvent;

/// <summary>The article is no longer relied upon: none of its statements is shown unless asked for.</summary>
public sealed record ArticleWithdrawn : IArticleEvent;

/// <summary>Which of a statement's own two clocks. Stored by name.</summary>
public enum StatementClock
{
    Happened,
    Said,
}

/// <summary>How a dispute ended. Stored by name.</summary>
public enum DisputeOutcome
{
    Stands,
    Retracted,
}
