using System.Collections.Concurrent;
using Timeline.Engine.Events;
using Timeline.Projections.Rows;

namespace Timeline.Projections.Joining;

/// <summary>
/// Which actor a name means, as of a position: people's aliases, merges and separations up to it, and where they said nothing what articles
/// join, over the names as written.
/// Statements keep the name their article gives; every view asks here what to show.
/// </summary>
internal sealed class NameBook
{
    private const int MaxSpellings = 100_000;

    /// <summary>In events.</summary>
    private const long WeighAgainAfter = 50_000;

    private readonly Dictionary<string, string> _next = [];
    private readonly Dictionary<string, string> _decided = [];
    private readonly Dictionary<string, NameJoinRow> _joined = [];
    private readonly ILookup<string, string> _keysOf;
    private readonly Dictionary<(Guid Article, string Key), string> _separated = [];
    private readonly ConcurrentDictionary<string, (string Name, long From)> _spelled;
    private readonly ConcurrentDictionary<string, (bool IsLight, long Position)> _weighed = [];

    // By name as written, for names that mean the same in every article: most, and most of what a page costs beside the database.
    private readonly ConcurrentDictionary<string, string> _shown = new(StringComparer.Ordinal);
    private readonly HashSet<string> _separatedKeys = [];
    private readonly ConcurrentDictionary<string, ActorNames> _names = new(StringComparer.Ordinal);

    /// <param name="decisions">In order of position.</param>
    /// <param name="joins">What articles join. A name that people decided about is taken out of it.</param>
    /// <param name="at">What they are the decisions and joins of; reads that share the book agree in it.</param>
    /// <param name="spelled">A book of the same log, which shares with this one what it was and will be told of spellings.</param>
    public NameBook(IEnumerable<ActorDecisionRow> decisions, IEnumerable<NameJoinRow> joins, NamesAt at = default, NameBook? spelled = null)
    {
        At = at;
        _spelled = spelled?._spelled ?? [];
        var peoples = new HashSet<string>();

        foreach (var decision in decisions)
        {
            switch (decision)
            {
                case { Decision: ActorDecision.Merged or ActorDecision.Aliased } when KeyOf(decision.Key) is var kept && kept != decision.OtherKey:
                    _next[decision.OtherKey] = kept;
                    _decided[kept] = decision.Name;
                    peoples.UnionWith([decision.Key, kept]);
                    break;
                case { Decision: ActorDecision.Separated, Article: { } article, OtherName: { } other }:
                    _separated[(article, decision.Key)] = decision.OtherKey;
                    _separatedKeys.Add(decision.Key);
                    _decided[decision.OtherKey] = other;
                    peoples.Add(decision.Key);
                    break;
            }
        }

        Join([.. joins.Where(join => join.JoinedKey is not null)], peoples);
        _keysOf = _next.Keys.ToLookup(KeyOf);
        Separations = [.. _separated.Select(entry => (entry.Key.Article, entry.Key.Key, KeyOf(entry.Value)))];
    }

    public NamesAt At { get; }

    /// <summary>Whether it was told so many spellings that it is time for a new one.</summary>
    public bool IsFull => _spelled.Count > MaxSpellings || _shown.Count > MaxSpellings || _names.Count > MaxSpellings;

    /// <summary>The key of the actor that <paramref name="key"/> means, wherever no separation says otherwise.</summary>
    public string KeyOf(string key)
    {
        while (_next.TryGetValue(key, out var next))
        {
            key = next;
        }

        return key;
    }

    /// <summary>The key of the actor that a name in an article means.</summary>
    public string KeyOf(Guid article, string name)
    {
        var key = NameKey.Of(name);
        return KeyOf(_separated.GetValueOrDefault((article, key), key));
    }

    /// <summary>Every key that means the same actor as <paramref name="key"/>, itself included, in ordinal order.</summary>
    public IReadOnlyList<string> KeysOf(string key)
    {
        var actor = KeyOf(key);
        return [.. _keysOf[actor].Append(actor).Order(StringComparer.Ordinal)];
    }

    /// <summary>Why a name means another actor without anybody having said so; null where that is not why.</summary>
    public NameJoinRow? JoinOf(string key) => _joined.GetValueOrDefault(key);

    /// <summary>How an actor may be written.</summary>
    public ActorNames NamesOf(string actor) => _names.TryGetValue(actor, out var names) ? names : _names[actor] = FindNames(actor);

    private ActorNames FindNames(string actor)
    {
        var keys = KeysOf(actor);
        return new ActorNames(
            [.. keys.Concat(Separations.Where(s => s.Actor == actor).Select(s => s.Key)).Distinct()],
            !Separations.Any(s => s.Actor == actor || keys.Contains(s.Key)));
    }

    /// <summary>Names that, in one article, mean another actor than elsewhere: the article, the key as written, the actor's key.</summary>
    public IReadOnlyList<(Guid Article, string Key, string Actor)> Separations { get; }

    /// <summary>Tells how the actor with a key was first spelled, and at which position. Safe for readers that share the book.</summary>
    public void Spell(string key, string name, long from) => _spelled[key] = (name, from);

    /// <summary>Tells, as of a position, whether an actor is in so few statements that they are best fetched all.</summary>
    public void Weigh(string actor, bool isLight, long position) => _weighed[actor] = (isLight, position);

    /// <summary>Whether that was told, and not so long ago that it has probably changed.</summary>
    public bool IsWeighed(string actor, long position) => _weighed.TryGetValue(actor, out var weighed) && position - weighed.Position < WeighAgainAfter;

    public bool HasFewStatements(string actor) => _weighed.TryGetValue(actor, out var weighed) && weighed.IsLight;

    /// <summary>The key of the actor that a name means, if the book was told that it, or a name it leads to, was mentioned up to a position.</summary>
    public string? FindMentioned(string name, long position)
    {
        var key = NameKey.Of(name);
        var actor = KeyOf(key);
        return IsMentioned(key) || IsMentioned(actor) ? actor : null;

        bool IsMentioned(string mentioned) => _spelled.TryGetValue(mentioned, out var spelled) && spelled.From <= position;
    }

    /// <summary>Keys among <paramref name="keys"/> whose spelling was neither decided nor told.</summary>
    public string[] Unspelled(IEnumerable<string> keys) => [.. keys.Where(key => !_decided.ContainsKey(key) && !_spelled.ContainsKey(key)).Distinct()];

    /// <summary>The name to show for a name in an article.</summary>
    public string Show(Guid article, string name)
    {
        if (_shown.TryGetValue(name, out var shown))
        {
            return shown;
        }

        var actor = KeyOf(article, name);

        if (!_decided.ContainsKey(actor) && !_spelled.ContainsKey(actor))
        {
            return actor == NameKey.Of(name) ? name : actor; // mentioned only where the views are not yet
        }

        shown = NameOf(actor);

        if (!_separatedKeys.Contains(NameKey.Of(name)))
        {
            _shown[name] = shown;
        }

        return shown;
    }

    /// <summary>Whether <see cref="Show"/> knows a name without being told more.</summary>
    public bool CanShow(string name) => _shown.ContainsKey(name);

    /// <summary>The name to show for an actor's key.</summary>
    public string NameOf(string key) => _decided.TryGetValue(key, out var decided) ? decided : _spelled.TryGetValue(key, out var spelled) ? spelled.Name : key;

    /// <param name="peoples">Keys of the names that people decided about.</param>
    private void Join(NameJoinRow[] joins, HashSet<string> peoples)
    {
        // Where somebody said that a full name, in any spelling, is two people's, a surname alone is nobody's in particular.
        var shared = _separated.Keys.Select(name => name.Key).ToHashSet();
        shared.UnionWith([.. joins.Where(join => join.Rule == JoinRule.Spelling && shared.Contains(join.Key)).Select(join => join.JoinedKey ?? "")]);

        foreach (var join in joins.OrderBy(join => join.Rule).ThenBy(join => join.Key, StringComparer.Ordinal))
        {
            var isTaken = peoples.Contains(join.Key) || _next.ContainsKey(join.Key) || (join.Rule == JoinRule.Surname && shared.Contains(join.JoinedKey ?? ""));

            if (!isTaken && join.JoinedKey is { } joined && KeyOf(joined) != join.Key)
            {
                _next[join.Key] = joined;
                _joined[join.Key] = join;
            }
        }
    }
}

/// <param name="All">Every key under which the actor may be written somewhere: those that mean it, and those that do in one article.</param>
/// <param name="MeanOnlyIt">Those keys mean this actor in every article.</param>
internal sealed record ActorNames(string[] All, bool MeanOnlyIt);
