namespace Timeline.Engine.Extraction.Mentions;

/// <summary>
/// Who a lone surname (or given name) is: its only bearer in the article; of several, whom its title’s gender leaves; else the only one
/// named so far, or whom the lone surname has meant since before the other was named, or, ahead of all of them, the one named first.
/// Otherwise nobody: the lone name stays an actor of its own.
/// </summary>
internal sealed class SurnameReader(PersonIndex persons)
{
    private readonly HashSet<ActorDraft> _named = [];
    private readonly Dictionary<string, ActorDraft> _meant = new(StringComparer.Ordinal);

    /// <summary>Tells that the text has named somebody in full.</summary>
    public void Named(ActorDraft actor) => _named.Add(actor);

    public ActorDraft? Resolve(string word, NameCandidate candidate)
    {
        var namesakes = persons.With(TransliterationKey.Of(word));
        List<ActorDraft> bearers = [.. namesakes.Where(person => person.FullNames.Exists(name => name.HasSurname(word)))];

        if (bearers.Count == 0)
        {
            bearers = [.. namesakes.Where(person => person.FullNames.Exists(name => name.HasFirst(word)))];
        }

        if (GenderGuess.OfTitles(candidate.Titles) is { } gender)
        {
            bearers = bearers.FindAll(person => person.Gender is null || person.Gender == gender);
        }

        if (OneOf(bearers, word) is not { } actor)
        {
            return null;
        }

        _meant[word] = actor;
        return actor;
    }

    private ActorDraft? OneOf(List<ActorDraft> bearers, string word)
    {
        if (bearers.Count < 2)
        {
            return bearers.FirstOrDefault();
        }

        var named = bearers.FindAll(_named.Contains);

        return named.Count == 0 ? bearers[0]
            : named.Count == 1 ? named[0]
            : _meant.TryGetValue(word, out var meant) && named.Contains(meant) ? meant
            : null;
    }
}
