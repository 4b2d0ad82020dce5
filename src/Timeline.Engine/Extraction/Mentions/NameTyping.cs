using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Mentions;

/// <summary>
/// Settles what names outside the gazetteer name. Every mention speaks for its name, and the name is one thing throughout
/// the article: "in Kobryn" once makes a place of "Kobryn" everywhere.
/// </summary>
internal sealed class NameTyping(ArticleWords words)
{
    /// <summary>Below this, the words name nobody we would record.</summary>
    private const double Enough = 2;

    private readonly Dictionary<string, NameEvidence> _evidence = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameCandidate> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _personWords = new(StringComparer.Ordinal);

    /// <summary>The last words of full names.</summary>
    private readonly HashSet<string> _surnames = new(StringComparer.Ordinal);

    public void Settle(List<NameCandidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (candidate.Kind == ActorKind.Person)
            {
                Remember(candidate);
            }
            else if (candidate.Kind is null)
            {
                Weigh(candidate);
            }
        }

        SettleWhere(candidates, candidate => candidate.End - candidate.First > 1);
        SettleWhere(candidates, candidate => candidate.End - candidate.First == 1);
        candidates.RemoveAll(candidate => candidate.Kind is null);
        candidates.ForEach(candidate => _known.TryAdd(words.TextOf(candidate), candidate));
    }

    /// <summary>What the article’s sentences settled these words to be; null if they do not have them.</summary>
    public ActorKind? KindIn(int first, int end)
    {
        var text = words.TextOf(first, end);
        return _known.TryGetValue(text, out var settled) && settled.Entry is null ? settled.Kind
            : end - first == 1 && IsPersonWord(text) && words.IsCapitalised(first) && !words.Is(first, LexicalClass.Common | LexicalClass.Function) ? ActorKind.Person
            : null;
    }

    private void SettleWhere(List<NameCandidate> candidates, Func<NameCandidate, bool> which)
    {
        foreach (var candidate in candidates)
        {
            if (candidate.Kind is null && which(candidate))
            {
                candidate.Kind = KindOf(candidate);

                if (candidate.Kind == ActorKind.Person && candidate.End - candidate.First > 1)
                {
                    Remember(candidate);
                }
            }
            else if (candidate is { Entry: not null, Kind: not ActorKind.Person } && which(candidate) && IsSurnameHere(candidate))
            {
                candidate.Kind = ActorKind.Person;
                candidate.Sense = MentionSense.Name;
            }
        }
    }

    /// <summary>
    /// A name the tables know that an article's person bears: "Mr. Lincoln … Lincoln said", "Anna Wagner … Wagner added", "Mark Cuban … Cuban
    /// bought it". What means a people is a surname only where it acts.
    /// </summary>
    private bool IsSurnameHere(NameCandidate candidate) =>
        candidate.End - candidate.First == 1
        && candidate.Entry switch
        {
            { Kind: ActorKind.Place, Use: EntryUse.Name } => !words.Is(candidate.First - 1, LexicalClass.PlacePrep) && _personWords.Contains(words.TextOf(candidate)),
            { Kind: ActorKind.Organisation, Use: EntryUse.Name } => !words.Is(candidate.First - 1, WordList.The) && _surnames.Contains(words.TextOf(candidate)),
            { Use: EntryUse.Adjective } => !words.Is(candidate.First - 1, WordList.The) && ActsAlone(candidate) && _surnames.Contains(words.TextOf(candidate)),
            _ => false,
        };

    private bool ActsAlone(NameCandidate candidate) =>
        words.IsPossessive(candidate.End) || words.Is(candidate.End, LexicalClass.Speech | LexicalClass.Function) || words.IsPastForm(candidate.End);

    private ActorKind? KindOf(NameCandidate candidate)
    {
        if (IsFamily(candidate))
        {
            return null;
        }

        if (candidate.End - candidate.First == 1 && IsPersonWord(words.TextOf(candidate)))
        {
            return ActorKind.Person;
        }

        return _evidence.TryGetValue(words.TextOf(candidate), out var evidence) ? evidence.Verdict(Enough) : null;
    }

    /// <summary>"the Murdochs": several people, none of them named.</summary>
    private bool IsFamily(NameCandidate candidate) =>
        candidate.End - candidate.First == 1 && words.Is(candidate.First - 1, WordList.The) && words.TextOf(candidate) is [.., 's'] family && _personWords.Contains(family[..^1]);

    private bool IsPersonWord(string word) =>
        _personWords.Contains(word) || (word.Length > 4 && _personWords.Contains(TransliterationKey.Of(word)));

    /// <summary>The words of a person's name, which alone will name that person too.</summary>
    private void Remember(NameCandidate candidate)
    {
        if (candidate.End - candidate.First > 1)
        {
            _surnames.Add(words[candidate.End - 1].ToString());
        }

        for (var i = candidate.First; i < candidate.End; i++)
        {
            if (words.IsCapitalised(i) && words[i].Length > 2)
            {
                _personWords.Add(words[i].ToString());
                _personWords.Add(TransliterationKey.Of(words[i]));
            }
        }
    }

    private void Weigh(NameCandidate candidate)
    {
        var evidence = NameEvidence.Of(words, candidate);
        var name = words.TextOf(candidate);
        _evidence[name] = _evidence.TryGetValue(name, out var before) ? before + evidence : evidence;
    }
}
