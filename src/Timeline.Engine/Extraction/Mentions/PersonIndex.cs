namespace Timeline.Engine.Extraction.Mentions;

/// <summary>The article's persons by each word of their full names, whatever its transliteration, so that a join looks at namesakes only.</summary>
internal sealed class PersonIndex
{
    /// <summary>An article with more people of one name is a list of names; those beyond are not compared.</summary>
    private const int MostNamesakes = 64;

    private readonly Dictionary<string, List<ActorDraft>> _byWord = new(StringComparer.Ordinal);

    public void Add(ActorDraft person, PersonName name)
    {
        if (person.FullNames.Contains(name))
        {
            return;
        }

        person.FullNames.Add(name);

        foreach (var key in name.Keys)
        {
            if (!_byWord.TryGetValue(key, out var namesakes))
            {
                _byWord[key] = namesakes = [];
            }

            if (namesakes.Count < MostNamesakes && !namesakes.Contains(person))
            {
                namesakes.Add(person);
            }
        }
    }

    /// <summary>Everybody with the word in a name, in order of appearance.</summary>
    public IReadOnlyList<ActorDraft> With(string key) => _byWord.GetValueOrDefault(key, []);
}
