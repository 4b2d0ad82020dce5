namespace Timeline.Engine.Extraction.Actors;

/// <summary>
/// Who a lone surname (or given name) is. Its only bearer in the article; else the only bearer of the gender its title tells; else the
/// only bearer named so far. Otherwise nobody: the lone name stays an actor of its own, and two people of one surname stay two.
/// </summary>
internal sealed class SurnameReader(List<ActorDraft> persons)
{
    private readonly HashSet<ActorDraft> _passed = [];

    /// <summary>Tells that the text has got past <paramref name="candidate"/>.</summary>
    public void Passed(NameCandidate candidate) => _passed.Add(candidate.Actor!);

    public ActorDraft? Resolve(string word, NameCandidate candidate)
    {
        var bearers = persons.FindAll(person => person.FullNames.Exists(name => name.HasSurname(word)));

        if (bearers.Count == 0)
        {
            bearers = persons.FindAll(person => person.FullNames.Exists(name => name.HasFirst(word)));
        }

        if (bearers.Count > 1 && GenderGuess.OfTitles(candidate.Titles) is { } gender)
        {
            bearers = bearers.FindAll(person => person.Gender is null || person.Gender == gender);
        }

        return bearers.Count > 1 ? Only(bearers.FindAll(_passed.Contains)) : Only(bearers);
    }

    private static ActorDraft? Only(List<ActorDraft> bearers) => bearers.Count == 1 ? bearers[0] : null;
}
