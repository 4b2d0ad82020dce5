using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Mentions;

/// <summary>
/// Makes one actor of its mentions. Every join can be told in a sentence: the same name; a name the tables call usual; an acronym the
/// article explains; a surname that only one person named so far bears; another transliteration of the same words.
/// </summary>
internal sealed class ActorJoiner(ArticleWords words)
{
    private readonly Dictionary<string, ActorDraft> _byKey = new(StringComparer.Ordinal);
    private readonly PersonIndex _persons = new();
    private readonly HashSet<ActorDraft> _seen = [];
    private readonly SharedNames _sharedNames = new(words);

    /// <summary>All actors, in order of their first mention.</summary>
    public List<ActorDraft> Actors { get; } = [];

    /// <param name="candidates">In text order.</param>
    public void Join(List<NameCandidate> candidates)
    {
        JoinAcronyms(candidates);

        foreach (var candidate in candidates)
        {
            if (candidate.Kind != ActorKind.Person)
            {
                candidate.Actor ??= _sharedNames.Resolve(candidate) ?? OfBody(candidate);
                _sharedNames.Remember(candidate);
            }
            else if (PersonName.Of(words.TextOf(candidate), words.Text.Language) is { Words.Length: > 1 } name)
            {
                candidate.Actor = OfFullName(name, candidate);
            }
        }

        var surnames = new SurnameReader(_persons);

        foreach (var candidate in candidates)
        {
            if (candidate.Actor is { Kind: ActorKind.Person } person)
            {
                surnames.Named(person);
            }

            candidate.Actor ??= surnames.Resolve(words.TextOf(candidate), candidate) ?? OfLoneName(candidate);
            Record(candidate);
        }
    }

    private void Record(NameCandidate candidate)
    {
        var actor = candidate.Actor!;

        if (_seen.Add(actor))
        {
            Actors.Add(actor);
        }

        // An adjective, a capital or a metonym is no name of what it stands for, unless there is none better.
        if ((candidate.Sense != MentionSense.Adjective && candidate.Entry?.Use is not (EntryUse.Adjective or EntryUse.Capital or EntryUse.Metonym)) || !actor.IsNamed)
        {
            actor.AddForm(words.TextOf(candidate), !candidate.IsSignature);
        }

        actor.Gender ??= GenderGuess.Of(words, candidate);
    }

    /// <summary>"Border Guard Union (BGU)": the acronym is that body wherever it stands, whatever the tables know it as.</summary>
    private void JoinAcronyms(List<NameCandidate> candidates)
    {
        var explained = new Dictionary<string, ActorDraft>(StringComparer.Ordinal);

        for (var i = 0; i + 1 < candidates.Count; i++)
        {
            var (full, acronym) = (candidates[i], candidates[i + 1]);

            if (words[full.End] is "(" && acronym.First == full.End + 1 && acronym.End == acronym.First + 1 && words[acronym.End] is ")"
                && words.IsAcronym(acronym.First) && full.Kind is ActorKind.Organisation or ActorKind.State or ActorKind.Place)
            {
                full.Actor ??= OfBody(full);
                explained.TryAdd(words.TextOf(acronym), full.Actor);
            }
        }

        if (explained.Count == 0)
        {
            return;
        }

        foreach (var candidate in candidates)
        {
            if (candidate.Actor is null && candidate.End == candidate.First + 1 && explained.TryGetValue(words.TextOf(candidate), out var actor))
            {
                candidate.Actor = actor;
                candidate.Kind = actor.Kind;
            }
        }
    }

    private ActorDraft OfBody(NameCandidate candidate)
    {
        var kind = candidate.Kind ?? ActorKind.Organisation;
        var name = candidate.Entry is { } entry ? (kind == ActorKind.State && entry.State is { } state ? state : entry.Name) : words.TextOf(candidate);
        var key = $"{(kind == ActorKind.Organisation ? 'o' : 'p')} {BodyKey(name)}";

        if (!_byKey.TryGetValue(key, out var actor))
        {
            _byKey[key] = actor = new ActorDraft(kind, candidate.Entry is null ? null : name);
        }

        return actor;
    }

    /// <summary>"Acme", "Acme Inc." and "ACME Corp" are one; "Acme Ministry" is another.</summary>
    private string BodyKey(string name)
    {
        var key = NameKey.Of(name).Replace('’', '\'');
        var lastSpace = key.LastIndexOf(' ');
        var isSuffixed = lastSpace > 0 && words.Text.Language[WordList.CompanySuffixes].Contains(key.AsSpan(lastSpace + 1));
        return isSuffixed ? key[..lastSpace].TrimEnd(',') : key;
    }

    private ActorDraft OfFullName(PersonName name, NameCandidate candidate)
    {
        var gender = GenderGuess.Of(words, candidate);
        var match = Match(name, gender) ?? new ActorDraft(ActorKind.Person);
        _persons.Add(match, name);
        match.Gender ??= gender;
        return match;
    }

    /// <summary>The first person named before who may bear this name, too: whoever shares its surname, or has it among more words.</summary>
    private ActorDraft? Match(PersonName name, ActorGender? gender)
    {
        foreach (var key in name.Keys.Skip(1))
        {
            foreach (var person in _persons.With(key))
            {
                if (person.FullNames.TrueForAll(name.MayBe) && (person.Gender is null || gender is null || person.Gender == gender))
                {
                    return person;
                }
            }
        }

        return null;
    }

    private ActorDraft OfLoneName(NameCandidate candidate)
    {
        var key = $"n {TransliterationKey.Of(words.TextOf(candidate))}";

        if (!_byKey.TryGetValue(key, out var actor))
        {
            _byKey[key] = actor = new ActorDraft(ActorKind.Person);
        }

        return actor;
    }
}
