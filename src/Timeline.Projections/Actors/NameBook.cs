using System.Collections.Concurrent;
using Timeline.Engine.Actors;
using Timeline.Projections.Reading;

namespace Timeline.Projections.Actors;

/// <summary>
/// Which actor a name means, as of a position: people's aliases, merges and separations up to it, over the names as written.
/// Statements keep the name their article gives; every view asks here what to show.
/// </summary>
internal sealed class NameBook
{
    private const int MaxSpellings = 100_000;

    /// <summary>In events.</summary>
    private const long WeighAgainAfter = 50_000;

    private readonly Dictionary<string, string> _next = [];
    private readonly Dictionary<string, string> _decided = [];
    private readonly Dictionary<(Guid Article, string Key), string> _separated = [];
    private readonly ConcurrentDictionary<string, (string Name, long From)> _spelled = [];
    private readonly ConcurrentDictionary<string, (bool IsLight, long Position)> _weighed = [];

    // By name as written, for names that mean the same in every article: most, and most of what a page costs beside the database.
    private readonly ConcurrentDictionary<string, string> _shown = new(StringComparer.Ordinal);
    private readonly HashSet<string> _separatedKeys = [];

    /// <param name="decisions">In order of position.</param>
    /// <param name="at">What they are the decisions of; reads that share the book agree in it.</param>
    public NameBook(IEnumerable<ActorDecisionRow> decisions, NamesAt at = default)
    {
        At = at;

        foreach (var decision in decisions)
        {
            switch (decision)
            {
                case { Decision: ActorDecision.Merged or ActorDecision.Aliased } when KeyOf(decision.Key) is var kept && kept != decision.OtherKey:
                    _next[decision.OtherKey] = kept;
                    _decided[kept] = decision.Name;
                    break;
                case { Decision: ActorDecision.Separated, Article: { } article, OtherName: { } other }:
                    _separated[(article, decision.Key)] = decision.OtherKey;
                    _separatedKeys.Add(decision.Key);
                    _decided[decision.OtherKey] = other;
                    break;
            }
        }
    }

    public NamesAt At { get; }

    /// <summary>Whether it was told so many spellings that it is time for a new one.</summary>
    public bool IsFull => _spelled.Count > MaxSpellings || _shown.Count > MaxSpellings;

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
        return [.. _next.Keys.Where(other => KeyOf(other) == actor).Append(actor).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Every key under which the actor may be written somewhere: those that mean it, and those that do in one article.</summary>
    public string[] NamesOf(string actor) => [.. KeysOf(actor).Concat(Separations.Where(s => s.Actor == actor).Select(s => s.Key)).Distinct()];

    /// <summary>Names that, in one article, mean another actor than elsewhere: the article, the key as written, the actor's key.</summary>
    public IEnumerable<(Guid Article, string Key, string Actor)> Separations =>
        _separated.Select(entry => (entry.Key.Article, entry.Key.Key, KeyOf(entry.Value)));

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
        shown = NameOf(actor);

        if ((_decided.ContainsKey(actor) || _spelled.ContainsKey(actor)) && !_separatedKeys.Contains(NameKey.Of(name)))
        {
            _shown[name] = shown;
        }

        return shown;
    }

    /// <summary>Whether <see cref="Show"/> knows a name without being told more.</summary>
    public bool CanShow(string name) => _shown.ContainsKey(name);

    /// <summary>The name to show for an actor's key.</summary>
    public string NameOf(string key) => _decided.TryGetValue(key, out var decided) ? decided : _spelled.TryGetValue(key, out var spelled) ? spelled.Name : key;
}
