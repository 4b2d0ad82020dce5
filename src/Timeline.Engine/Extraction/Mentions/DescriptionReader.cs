using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Mentions;

/// <summary>Actors without a name of their own: somebody’s office, a state’s army or parliament, and sources the article does not name.</summary>
internal sealed class DescriptionReader
{
    private readonly ArticleWords _words;
    private readonly List<ActorDraft> _actors;
    private readonly Dictionary<int, NameCandidate> _byLastToken = [];
    private readonly HashSet<int> _taken = [];
    private readonly Dictionary<string, ActorDraft> _described = new(StringComparer.Ordinal);

    public DescriptionReader(ArticleWords words, List<NameCandidate> names, List<ActorDraft> actors)
    {
        (_words, _actors) = (words, actors);

        foreach (var name in names)
        {
            _byLastToken[name.End - 1] = name;
            _taken.UnionWith(Enumerable.Range(name.First, name.End - name.First));
        }

        foreach (var body in actors.Where(actor => actor.Kind == ActorKind.Organisation))
        {
            _described.TryAdd(NameKey.Of(body.Name), body);
        }
    }

    public List<NameCandidate> Found { get; } = [];

    public void Read(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!_words.IsWord(i) || _words.IsCapitalised(i) || _taken.Contains(i))
            {
                continue;
            }

            if (_words.Is(i, LexicalClass.BodyNoun) || _words.Is(i, WordList.OfficeNouns))
            {
                ReadBody(i);
            }
            else if (_words.Is(i, LexicalClass.SourceNoun))
            {
                ReadSource(i, first, end);
            }
        }
    }

    /// <summary>"President Zelenskiy’s office", "the Belarusian army", "Russia’s defence ministry".</summary>
    private void ReadBody(int head)
    {
        if (_words.IsWord(head + 1) && !_words.Is(head + 1, LexicalClass.Function | LexicalClass.Act | LexicalClass.Speech | LexicalClass.Govern | LexicalClass.SourceNoun) && !_words.IsPastForm(head + 1))
        {
            return; // "military preparations", "police dogs"
        }

        var isMinistry = _words.IsExactly(head, WordList.Ministry);
        var first = isMinistry && _words.IsWord(head - 1) && !_words.IsCapitalised(head - 1) && !_words.IsPossessive(head - 1) ? head - 1 : head;
        var ownerEnd = _words.IsPossessive(first - 1) ? first - 2 : first - 1;

        if (!_byLastToken.TryGetValue(ownerEnd, out var owner) || owner.Actor is null)
        {
            return;
        }

        if (owner.Kind == ActorKind.Person && ownerEnd == first - 2 && _words.Is(head, WordList.OfficesOfPersons))
        {
            Add(first, head + 1, ActorKind.Organisation, _words.Text.Language.OfficeOf(owner.Actor.Name, _words[head]), _words.TextOf(owner.TitleFirst, head + 1));
        }
        else if (owner.Kind == ActorKind.State && !_words.Is(head, WordList.OfficesOfStates))
        {
            var body = _words.TextOf(first, head + 1);
            AddStateBody(owner, first, head + 1, body);
        }
    }

    /// <summary>"the Belarusian army" takes its adjective in, as "the Belarusian Army" does; in "Ukraine’s army" Ukraine is named beside it.</summary>
    private void AddStateBody(NameCandidate owner, int first, int end, string body)
    {
        if (owner.Sense == MentionSense.Adjective)
        {
            owner.IsTakenIn = true;
            Add(owner.First, end, ActorKind.Organisation, $"{_words.TextOf(owner.First, owner.End)} {body}", null);
        }
        else
        {
            Add(first, end, ActorKind.Organisation, _words.Text.Language.BodyOf(owner.Actor!.Name, body), null);
        }
    }

    private void ReadSource(int head, int first, int end)
    {
        if (_words.IsCapitalised(head + 1) || _words.IsPossessive(head + 1) || _words.IsHyphen(head + 1))
        {
            return; // the role of somebody who is named
        }

        var start = head;

        while (start > first && start > head - 7 && BelongsToPhrase(start - 1))
        {
            start--;
        }

        var hasArticle = _words.Is(start - 1, WordList.CountsOfSources);
        var phrase = hasArticle && start > first ? start - 1 : start;

        if (_words.IsPossessive(start - 1) && _byLastToken.TryGetValue(start - 2, out var owner) && owner.First >= first)
        {
            phrase = owner.First; // "Estonia’s neighbours"
        }

        var before = phrase > first && _words.Is(phrase - 1, WordList.DefiniteArticles) ? phrase - 2 : phrase - 1;

        if (_words[before] is "," && before > first && _byLastToken.TryGetValue(before - 1, out var named) && named.Kind == ActorKind.Person)
        {
            return; // in apposition to a name
        }

        var verb = head + 1;

        while (verb < end && _words.Is(verb, WordList.BetweenSourceAndVerb))
        {
            verb++;
        }

        var speaks = verb < end && _words.Is(verb, LexicalClass.Speech) && !_words.Ends(verb, WordList.GerundEnding) || _words.Is(before, WordList.To) && _words.Is(before - 1, WordList.According)
            || _words.Is(before, WordList.SpeechVerbs) && _words.Is(head + 1, WordList.AfterSource);

        if (speaks)
        {
            var name = _words.TextOf(phrase, head + 1);
            Add(head, head + 1, ActorKind.Unnamed, char.ToLowerInvariant(name[0]) + name[1..], null, isCapitalised: _taken.Contains(phrase) ? name : null);
        }
    }

    private bool BelongsToPhrase(int index) =>
        _words.IsHyphen(index) || (_taken.Contains(index) && !_words.IsPossessive(index + 1))
        || (_words.IsWord(index) && !_words.IsPossessive(index) && !_words.Is(index, LexicalClass.Speech | LexicalClass.Calendar)
            && (!_words.Is(index, LexicalClass.Function) || _words.Is(index, WordList.AdjectivesOfRole)) && !_words.Ends(index, WordList.PastEnding) && !_words.Ends(index, WordList.AdverbEnding));

    private void Add(int first, int end, ActorKind kind, string name, string? form, string? isCapitalised = null)
    {
        name = isCapitalised ?? name;
        var key = NameKey.Of(name);

        if (!_described.TryGetValue(key, out var actor))
        {
            _described[key] = actor = new ActorDraft(kind, name);
            _actors.Add(actor);
        }

        if (form is not null)
        {
            actor.AddForm(form, isProse: true);
        }

        Found.Add(new NameCandidate(first, end) { Kind = actor.Kind, Sense = MentionSense.Description, Actor = actor });
    }
}
