using Timeline.Engine.Events;
using Timeline.Projections.Rows;

namespace Timeline.Projections.Joining;

/// <summary>
/// Which names of a family are one actor, by nothing but what articles say of them. Pure, and the same in whatever order they came, but for which of
/// two equally full spellings is shown: the one met first. Where two readings remain, there are two actors.
/// </summary>
internal static class JoinRules
{
    /// <summary>In letters. "Li", "Kim" and "Ali" alone name nobody in particular.</summary>
    public const int ShortestSurname = 4;

    /// <param name="facts">Each once, with the first position it is true at.</param>
    public static IEnumerable<(string Key, JoinRule Rule, string Joined)> Of(IReadOnlyCollection<RowVersion<NamePartRow>> facts, SpelledNames names)
    {
        var apart = facts.Where(fact => fact.Row.Part == NamePart.Apart).SelectMany(fact => new[] { (fact.Row.Key, fact.Row.OtherKey), (fact.Row.OtherKey, fact.Row.Key) }).ToHashSet();
        var persons = Persons(facts, names);
        var one = persons.GroupBy(person => person.Name.Ends).SelectMany(namesakes => Spelled([.. namesakes], apart)).ToArray();

        return
        [
            .. one.SelectMany(person => person.Skip(1).Select(other => (other.Key, JoinRule.Spelling, person[0].Key))),
            .. Surnames(facts, one, apart, names),
            .. Aliases(facts, apart),
        ];
    }

    // In the order in which one is to be shown before another: the fullest, then the one met first.
    private static Person[] Persons(IEnumerable<RowVersion<NamePartRow>> facts, SpelledNames names) =>
    [
        .. facts
            .Where(fact => fact.Row.Part == NamePart.Full)
            .GroupBy(fact => fact.Row.Key)
            .Select(name => new Person(name.Key, names.Of(name.Key, isFull: true)!, name.Min(fact => fact.From)))
            .OrderByDescending(person => person.Name.Parts.Count(part => part.Length > 1))
            .ThenByDescending(person => person.Name.Parts.Count)
            .ThenBy(person => person.From)
            .ThenBy(person => person.Key, StringComparer.Ordinal),
    ];

    /// <summary>Those who share first name and surname, each with its names, the one to show first.</summary>
    private static IEnumerable<Person[]> Spelled(Person[] namesakes, HashSet<(string, string)> apart)
    {
        if (!AreApart(namesakes) && AreCompatible())
        {
            return [namesakes];
        }

        // Of names that can be two people's in any way, only those are one that are the same part by part.
        return namesakes
            .GroupBy(person => person.Name.Spelling)
            .SelectMany(spelling => AreApart([.. spelling]) ? spelling.Select(person => new[] { person }) : [[.. spelling]]);

        bool AreCompatible() =>
            namesakes.DistinctBy(person => person.Name.Spelling).ToArray() is var spellings
            && spellings.All(person => spellings.All(other => person.Name.MayBe(other.Name)));

        bool AreApart(Person[] names) => apart.Count > 0 && names.Any(person => names.Any(other => apart.Contains((person.Key, other.Key))));
    }

    /// <summary>A surname alone is the only person who bears it, unless it may be a first name, a place or a body, or an article names both.</summary>
    private static IEnumerable<(string, JoinRule, string)> Surnames(
        IReadOnlyCollection<RowVersion<NamePartRow>> facts, Person[][] persons, HashSet<(string, string)> apart, SpelledNames names)
    {
        // What somebody typed once counts against a join, and is no reason for one.
        if (persons is not [var only]
            || facts.Any(fact => fact.Row.Part == NamePart.Given)
            || !facts.Any(fact => fact.Row is { Part: NamePart.Full, Kind: ActorKind.Person }))
        {
            return [];
        }

        return facts
            .Where(fact => fact.Row.Part == NamePart.Lone)
            .GroupBy(fact => fact.Row.Key)
            .Where(name => name.All(fact => fact.Row.Kind is null or ActorKind.Person))
            .Where(name => names.Of(name.Key, isFull: false) is { Surname.Length: >= ShortestSurname } lone
                && !FirstNames.Contains(lone.Surname)
                && only.Any(person => person.Name.Surname == lone.Surname))
            .Where(name => !only.Any(person => apart.Contains((name.Key, person.Key))))
            .Select(name => (name.Key, JoinRule.Surname, only[0].Key));
    }

    /// <summary>An acronym or handle is the one name that articles give it for.</summary>
    private static IEnumerable<(string, JoinRule, string)> Aliases(IReadOnlyCollection<RowVersion<NamePartRow>> facts, HashSet<(string, string)> apart) =>
        from alias in facts.Where(fact => fact.Row.Part == NamePart.Alias).GroupBy(fact => fact.Row.Key)
        let meant = alias.Select(fact => (fact.Row.OtherKey, fact.Row.Kind)).Distinct().ToArray()
        let own = facts.Where(fact => fact.Row.Part == NamePart.Own && fact.Row.Key == alias.Key).ToArray()
        where meant.Length == 1 && own.Length > 0 && own.All(fact => fact.Row.Kind is null || fact.Row.Kind == meant[0].Kind)
        where !apart.Contains((alias.Key, meant[0].OtherKey))
        select (alias.Key, JoinRule.Alias, meant[0].OtherKey);

    private sealed record Person(string Key, SpelledName Name, long From);
}
