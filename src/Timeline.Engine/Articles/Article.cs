using System.Collections.Immutable;
using Timeline.Engine.Dates;
using Timeline.Engine.Errors;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Engine.Articles;

/// <summary>What a decision about an article needs to know. Folded from its stream; never stored.</summary>
/// <param name="Length">Of its text, in code points.</param>
/// <param name="Seen">Every publisher and address it was met at.</param>
/// <param name="Actors">As the reader last read them.</param>
/// <param name="Statements">By number; retracted ones too.</param>
/// <param name="Changed">Position of its stream's last event.</param>
public sealed record Article(
    string Digest,
    int Length,
    ImpreciseDate? Published,
    ImmutableArray<(string? Publisher, string? Url)> Seen,
    ImmutableArray<ActorRead> Actors,
    ImmutableSortedDictionary<int, Statement> Statements,
    bool IsWithdrawn,
    long Changed)
{
    /// <summary>The stream's id.</summary>
    public Guid Id { get; init; }

    /// <summary>The highest number in use.</summary>
    public int LastNumber => Statements.IsEmpty ? 0 : Statements.Keys.Last();

    /// <summary>What an event of the stream makes of the article; null before its capture.</summary>
    public static Article? Fold(Article? article, RecordedEvent e)
    {
        var changed = (article, e.Data) switch
        {
            (null, ArticleCaptured c) =>
                new Article(c.Digest, c.Length, c.Published, [(c.Publisher, c.Url)], [], ImmutableSortedDictionary<int, Statement>.Empty, false, 0) { Id = e.Stream },
            (null, _) => null,
            (_, ActorsRead read) => article with { Actors = read.Actors },
            (_, ArticleSeenAgain again) => article with { Seen = article.Seen.Add((again.Publisher, again.Url)) },
            (_, ArticleRedated redated) => article.PublishedOn(redated.Published),
            (_, ArticleWithdrawn) => article with { IsWithdrawn = true },
            (_, IStatementEvent s) => Statement.Apply(article.Statements.GetValueOrDefault(s.Number), s, e) is { } statement
                ? article with { Statements = article.Statements.SetItem(s.Number, statement) }
                : article,
            _ => article,
        };

        return changed is null ? null : changed with { Changed = e.Position };
    }

    /// <summary>Names, as the reader has them, of the actors named inside a stretch of the text, in order of first appearance.</summary>
    public ImmutableArray<string> MentionsIn(TextSpan span) =>
    [
        .. Actors
            .Select(actor => (actor.Name, First: actor.Where.Where(w => w.Begin >= span.Begin && w.End <= span.End).Select(w => (int?)w.Begin).Min()))
            .Where(mention => mention.First is not null)
            .OrderBy(mention => mention.First)
            .Select(mention => mention.Name),
    ];

    /// <summary>The article, if it can be corrected.</summary>
    /// <exception cref="CorrectionRefusedException">It was withdrawn.</exception>
    public Article Standing() => IsWithdrawn
        ? throw new CorrectionRefusedException(
            CorrectionConflict.ArticleWithdrawn, $"Article {Short.Of(Id)} was withdrawn, so it can no longer be corrected.", new SeeStatements(Hidden: true))
        : this;

    /// <param name="seen">Position up to which the caller knows the article; null for whatever it holds now.</param>
    /// <exception cref="ArticleChangedException">It changed after <paramref name="seen"/>.</exception>
    public void ThrowIfChangedSince(long? seen)
    {
        if (seen < Changed)
        {
            throw new ArticleChangedException(Id, seen.Value, Changed);
        }
    }

    /// <summary>A statement that is to be corrected.</summary>
    /// <param name="seen">Position up to which the caller knows the statement; null for whatever it says now.</param>
    /// <exception cref="CorrectionRefusedException">The article was withdrawn.</exception>
    /// <exception cref="UnknownStatementException">It has no such statement.</exception>
    /// <exception cref="StatementChangedException">The statement changed after <paramref name="seen"/>.</exception>
    public Statement Require(StatementId id, long? seen)
    {
        var statement = Standing().Statements.GetValueOrDefault(id.Number) ?? throw new UnknownStatementException(id, LastNumber);
        return seen < statement.Changed ? throw new StatementChangedException(id, seen.Value, statement.Changed) : statement;
    }

    // What was said when the article came out moves with the article.
    private Article PublishedOn(ImpreciseDate published) => this with
    {
        Published = published,
        Statements = Statements.ToImmutableSortedDictionary(
            entry => entry.Key,
            entry => entry.Value with { Content = entry.Value.Content.PublishedOn(published) }),
    };
}
