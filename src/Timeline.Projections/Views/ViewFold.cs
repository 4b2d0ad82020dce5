using Timeline.Engine.Events;
using Timeline.Engine.Log;
using Timeline.Projections.Joining;
using Timeline.Projections.Rows;

namespace Timeline.Projections.Views;

/// <summary>
/// Folds events, in order of position, into the rows of every view. The stored projection, a rebuild and a replay all go
/// through here, so they cannot disagree.
/// </summary>
/// <param name="versions">Told of every version of every row; null when only the end state is wanted.</param>
internal sealed class ViewFold(ViewVersions? versions = null)
{
    private readonly Dictionary<(string Collection, Guid Article), ArticleState> _articles = [];
    private readonly Dictionary<(string Collection, string Key), (ActorRow Row, long From)> _actors = [];
    private readonly List<ActorDecisionRow> _decisions = [];
    private readonly NameFamilies _families = new();
    private NameBook? _names;
    private bool _isDecided;

    public IEnumerable<StatementRow> Statements => _articles.Values.SelectMany(state => state.Statements.Values);

    /// <summary>Which actor each name means after the last event; good until the next. Made anew only after a decision about an actor, or when articles join names otherwise than before.</summary>
    public NameBook Names()
    {
        var joins = _families.Joins(out var areOthers);

        if (_names is null)
        {
            _names = new NameBook(_decisions, joins);

            foreach (var (actor, from) in _actors.Values)
            {
                _names.Spell(actor.Key, actor.Name, from);
            }
        }
        else if (_isDecided || areOthers)
        {
            _names = new NameBook(_decisions, joins, spelled: _names);
        }

        _isDecided = false;
        return _names;
    }

    /// <summary>Gives the fold an article as it stood before the first event to come.</summary>
    public void Resume(ArticleRow article, IEnumerable<StatementRow> statements) =>
        _articles[(article.Collection, article.Article)] = new(article, statements.ToDictionary(row => row.Number));

    public void Apply(RecordedEvent e)
    {
        switch (e.Data)
        {
            case IStatementEvent statement:
                ApplyToStatement(statement.Number, e);
                break;
            case ActorsRead read:
                ApplyActors(read, e);
                break;
            case IArticleEvent:
                ApplyToArticle(e);
                break;
            case IActorEvent:
                Decide(ActorDecisions.From(e), e);
                break;
            default:
                throw new InvalidDataException($"No view knows what to do with the event of type {e.Data.GetType().Name} at position {e.Position}.");
        }
    }

    private void ApplyToArticle(RecordedEvent e)
    {
        var key = (e.Collection, e.Stream);
        var state = _articles.GetValueOrDefault(key);

        if (ArticleRow.Apply(state?.Article, e) is not { } article || article == state?.Article)
        {
            return;
        }

        versions?.Articles.Put(key, article, e.Position);

        if (state is null)
        {
            _articles[key] = new(article, []);
            return;
        }

        state.Article = article;

        foreach (var (number, row) in state.Statements)
        {
            if (row.In(article) is var changed && changed != row)
            {
                Put(state, number, changed, e.Position);
            }
        }
    }

    private void ApplyToStatement(int number, RecordedEvent e)
    {
        if (!_articles.TryGetValue((e.Collection, e.Stream), out var state))
        {
            throw new InvalidDataException($"The event at position {e.Position} is about an article that was never captured.");
        }

        if (StatementRow.Apply(state.Statements.GetValueOrDefault(number), state.Article, e) is not { } row)
        {
            throw new InvalidDataException($"The event at position {e.Position} is about statement {number}, which was never recorded.");
        }

        Put(state, number, row, e.Position);
        NamedByPeople(e);
        Mention(e, row.Speaker);

        foreach (var name in row.Mentions)
        {
            Mention(e, name);
        }
    }

    private void Put(ArticleState state, int number, StatementRow row, long position)
    {
        state.Statements[number] = row;
        versions?.Statements.Put((row.Collection, row.Article, number), row, position);
    }

    private void ApplyActors(ActorsRead read, RecordedEvent e)
    {
        foreach (var actor in read.Actors)
        {
            var key = NameKey.Of(actor.Name);
            var row = new ArticleActorRow(e.Collection, e.Stream, key, actor.Name, actor.Kind, actor.Aliases, actor.Role);
            versions?.ArticleActors.Put((e.Collection, e.Stream, key), row, e.Position);
            Mention(e, actor.Name);
        }

        foreach (var part in NameParts.Of(e.Collection, read.Actors))
        {
            Know(part, e.Position);
        }
    }

    // The names that the reader gave statements are those of the article's actors; only people bring in others.
    private void NamedByPeople(RecordedEvent e)
    {
        IEnumerable<string?> names = e.Data switch
        {
            StatementAdded added => added.Mentions.Append(added.Speaker),
            StatementReattributed reattributed => [reattributed.Speaker],
            _ => [],
        };

        foreach (var name in names.OfType<string>())
        {
            foreach (var part in NameParts.Of(e.Collection, name, kind: null))
            {
                Know(part, e.Position);
            }
        }
    }

    private void Know(NamePartRow part, long position)
    {
        _families.Add(part, position);
        versions?.NameParts.PutFirst(part, part, position);
    }

    private void Decide(ActorDecisionRow decision, RecordedEvent e)
    {
        _decisions.Add(decision);
        _isDecided = true;
        versions?.Decisions.Put((e.Collection, e.Position), decision, e.Position);
        Mention(e, decision.Name);
        Mention(e, decision.OtherName);
    }

    // The spelling of the lowest position stands for the name. Rows met before this fold began are already stored and win there.
    private void Mention(RecordedEvent e, string? name)
    {
        if (name is null)
        {
            return;
        }

        var key = (e.Collection, NameKey.Of(name));

        if (!_actors.TryGetValue(key, out var known) || e.Position < known.From)
        {
            var row = new ActorRow(e.Collection, key.Item2, name);
            _actors[key] = (row, e.Position);
            _names?.Spell(row.Key, row.Name, e.Position);
            versions?.Actors.PutFirst(key, row, e.Position);
        }
    }

    private sealed class ArticleState(ArticleRow article, Dictionary<int, StatementRow> statements)
    {
        public ArticleRow Article { get; set; } = article;

        public Dictionary<int, StatementRow> Statements { get; } = statements;
    }
}
