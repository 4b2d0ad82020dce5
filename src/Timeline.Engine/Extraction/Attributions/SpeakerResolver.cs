using System.Collections.Immutable;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Mentions;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>Somebody a source stands for.</summary>
/// <param name="Kind"><see cref="ActorKind.Unnamed"/> if the name is only a description.</param>
internal sealed record Speaker(string Name, ActorKind Kind, bool IsPlural = false);

/// <summary>Follows sources back to the actors they stand for, in reading order. Where two could be meant it names neither.</summary>
internal sealed class SpeakerResolver(AnnotatedText text, MentionIndex mentions, ActorReading actors)
{
    private readonly SourcePhrase _phrases = new(text, mentions);
    private readonly FirmResolver _firms = new(text, mentions);
    private readonly PronounResolver _pronouns = new(text, mentions);
    private readonly ImmutableArray<ArticleActor> _withRole = [.. actors.Actors.Where(a => a is { Kind: ActorKind.Person, Role: not null })];

    public string? Resolve(AttributionCandidate candidate)
    {
        if (candidate.PostedBy is { } poster)
        {
            return mentions.Canonical(candidate.Source.In(text), poster);
        }

        if (candidate.Source.IsEmpty)
        {
            return null;
        }

        var speaker = Who(candidate.Source);

        if (speaker is not null)
        {
            _pronouns.Remember(speaker, candidate.Source.First);
        }

        return speaker?.Name;
    }

    private Speaker? Who(TokenRange source)
    {
        if (source.Length == 1)
        {
            switch (text.ClassOf(source.First))
            {
                case WordClass.Relative:
                    return Antecedent(source.First);
                case WordClass.Pronoun or WordClass.That or WordClass.Determiner or WordClass.Possessive:
                    return _pronouns.Resolve(source.First);
            }
        }

        // Which company is the one spoken of last, or nobody can tell.
        if (source.Length > 1 && (source.Length == 2 || text.ClassOf(source.First + 2) is WordClass.Comma) && text.Is(source.First, WordList.The) && text.Is(source.First + 1, WordList.FirmNouns))
        {
            return _firms.Before(source.First);
        }

        // "The minister" may be somebody the article has named; if not, he stays who he is.
        var named = _phrases.Named(source);

        return named is { Kind: not ActorKind.Unnamed } ? new Speaker(named.Name, named.Kind)
            : ByRole(source) is { } person ? new Speaker(person, ActorKind.Person)
            : named is not null ? new Speaker(named.Name, named.Kind)
            : _phrases.Described(source) is { } description ? new Speaker(description, ActorKind.Unnamed, _phrases.IsPlural(source))
            : null;
    }

    /// <summary>"Jane Doe, who said": the name before the relative pronoun.</summary>
    private Speaker? Antecedent(int relative)
    {
        var end = relative;

        end = text.BackOver(end, 0, WordClass.Comma | WordClass.CloseBracket | WordClass.Dash);

        var start = text.SentenceOf(relative) is >= 0 and var sentence ? text.Sentences[sentence].First : relative;
        start = Math.Max(start, end - SourceFinder.Longest);

        return start < end && mentions.In(new TokenRange(start, end).In(text)) is [.., var last] && last.Range.End == text.Tokens[end - 1].End
            ? new Speaker(last.Name, last.Kind)
            : null;
    }

    /// <summary>"the minister", when the article calls exactly one person so.</summary>
    private string? ByRole(TokenRange source)
    {
        if (source.Length < 2 || !text.Is(source.First, WordList.The))
        {
            return null;
        }

        var phrase = new CharRange(text.Tokens[source.First + 1].Start, source.In(text).End).Of(text.Text);
        string? found = null;

        foreach (var actor in _withRole)
        {
            if (actor.Role is { } role && HasRole(role, phrase))
            {
                if (found is not null)
                {
                    return null;
                }

                found = actor.Name;
            }
        }

        return found;
    }

    private bool IsPlacedBy(ReadOnlySpan<char> words) => words.IndexOf(' ') is >= 0 and var end && text.Language[WordList.BeforePlaceOfRole].Contains(words[..end]);

    /// <summary>"minister" in "the interior minister of Ukraine": whole words, not as somebody else’s ("adviser to the minister").</summary>
    private bool HasRole(string role, ReadOnlySpan<char> phrase)
    {
        var at = role.AsSpan().IndexOf(phrase, StringComparison.OrdinalIgnoreCase);

        if (at < 0 || (at > 0 && char.IsLetter(role[at - 1])) || (at + phrase.Length < role.Length && char.IsLetter(role[at + phrase.Length])))
        {
            return false;
        }

        // "the central bank" is no "Central Bank Governor", "the minister" is a "minister of trade".
        if (role.AsSpan(at + phrase.Length) is [' ', .. var after] && !IsPlacedBy(after))
        {
            return false;
        }

        var before = role.AsSpan(0, at);

        foreach (var word in before.Split(' '))
        {
            if (word.Start.Value > 0 && word.End.Value < before.Length && text.Language[WordList.BeforeOwnerOfRole].Contains(before[word]))
            {
                return false;
            }
        }

        return true;
    }
}
