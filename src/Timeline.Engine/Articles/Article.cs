using System.Collections.Immutable;
using Timeline.Engine.Events;

namespace Timeline.Engine.Articles;

/// <summary>What a decision about an article needs to know. Folded from its stream; never stored.</summary>
/// <param name="Seen">Every publisher and address it was met at.</param>
public sealed record Article(string Digest, ImmutableArray<(string? Publisher, string? Url)> Seen, int LastNumber, bool IsWithdrawn)
{
    /// <summary>Marten's handle; the stream's id.</summary>
    public Guid Id { get; set; }

    public static Article Create(ArticleCaptured e) => new(e.Digest, [(e.Publisher, e.Url)], 0, false);

    public Article Apply(ArticleSeenAgain e) => this with { Seen = Seen.Add((e.Publisher, e.Url)) };

    public Article Apply(StatementRecorded e) => this with { LastNumber = e.Number };

    public Article Apply(StatementAdded e) => this with { LastNumber = e.Number };

    public Article Apply(ArticleWithdrawn _) => this with { IsWithdrawn = true };
}
