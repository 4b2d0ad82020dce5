using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Mentions;

/// <summary>
/// Whose "Congress" is, where many countries have one: the one body the article has named in full before ("the U.S. Congress"), and nobody’s in
/// particular otherwise, or where the article says whose it is in other words ("Peru’s Congress").
/// </summary>
internal sealed class SharedNames(ArticleWords words)
{
    private readonly Dictionary<string, ActorDraft?> _full = new(StringComparer.Ordinal);

    public ActorDraft? Resolve(NameCandidate candidate)
    {
        if (candidate.Entry is not { IsShared: true, Name: var name })
        {
            return null;
        }

        if ((candidate.First > 0 && IsOwner(candidate.First - 1))
            || (words.IsExactly(candidate.End, WordList.Of) && words.IsCapitalised(candidate.End + 1)))
        {
            _full[name] = null;
        }

        return _full.GetValueOrDefault(name);
    }

    // "Peru’s", "Peruvian".
    private bool IsOwner(int word) => words.IsPossessive(word) || words.Gazetteer.Find(words.Text, word, word + 1) is { Use: EntryUse.Adjective };

    /// <summary>Remembers a body that was named in full.</summary>
    public void Remember(NameCandidate candidate)
    {
        if (candidate is not { Kind: ActorKind.Organisation, Actor: { } actor, Entry: not { IsShared: true } })
        {
            return;
        }

        foreach (var name in words.Text.Language.SharedBodies)
        {
            if (EndsWith(candidate, name))
            {
                _full[name] = !_full.TryGetValue(name, out var other) || other == actor ? actor : null;
            }
        }
    }

    private bool EndsWith(NameCandidate candidate, string name) =>
        (candidate.Entry?.Name ?? words.TextOf(candidate)) is var full && full.Length > name.Length
        && full.EndsWith(name, StringComparison.Ordinal) && full[^(name.Length + 1)] is ' ';
}
