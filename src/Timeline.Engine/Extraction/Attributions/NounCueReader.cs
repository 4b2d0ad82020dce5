using System.Collections.Immutable;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>Reads nouns and adjectives that attribute: "her claim that", "calls for", "is confident that".</summary>
internal static class NounCueReader
{
    /// <param name="verbs">What was found to be a verb is no noun.</param>
    public static IEnumerable<AttributionCandidate> Read(AnnotatedText text, TokenRange sentence, List<CueOccurrence> verbs)
    {
        var verb = 0;

        for (var i = sentence.First; i < sentence.End - 2; i++)
        {
            while (verb < verbs.Count && verbs[verb].Verb < i)
            {
                verb++;
            }

            if (text.QuotationOf(i) >= 0 || text.ClassOf(i) is not WordClass.Open || (verb < verbs.Count && verbs[verb].Verb == i))
            {
                continue;
            }

            if (text.Is(i, WordList.AdjectivesOfBelief) && text.IsVerb(i - 1 - (text.ClassOf(i - 1) is WordClass.Adverb or WordClass.Not ? 1 : 0)))
            {
                if (Adjective(text, sentence, i) is { } belief)
                {
                    yield return belief;
                }
            }
            else if (text.Language.StanceOf(text[i]) is { } stance && !(verb > 0 && HoldsSaying(text, verbs[verb - 1].Verb, i)) && Noun(text, sentence, i, IsDenied(verbs, verb, i) ? CueStance.Alleges : stance) is { } claim)
            {
                yield return claim;
            }
        }
    }

    /// <summary>"denied (the) reports that it sank": some say so, and one says it is not so.</summary>
    private static bool IsDenied(List<CueOccurrence> verbs, int next, int noun) => next > 0 && verbs[next - 1] is { Cue.Stance: CueStance.Denies } cue && cue.Verb >= noun - 2;

    /// <summary>"said (on Monday) in a written statement that": where it was said, by whoever said it.</summary>
    private static bool HoldsSaying(AnnotatedText text, int verb, int noun)
    {
        var i = noun - 1;

        while (i > verb && text.ClassOf(i) is WordClass.Determiner or WordClass.Possessive or WordClass.Open or WordClass.Name && !text.IsVerb(i))
        {
            i--;
        }

        return i > verb && text.Is(i, WordList.In) && (i == verb + 1 || Grammar.AfterTime(text, verb + 1) == i);
    }

    /// <summary>"the mayor is confident that it will pass", "they were skeptical of the plan".</summary>
    private static AttributionCandidate? Adjective(AnnotatedText text, TokenRange sentence, int adjective)
    {
        var next = adjective + 1;
        var isParticle = text.ClassOf(next) is WordClass.Preposition && text.Is(next, WordList.Particles) && !text.Is(next, WordList.With) && !text.Is(next, WordList.In);

        if (!isParticle && text.ClassOf(next) is not (WordClass.That or WordClass.To or WordClass.Question or WordClass.Pronoun))
        {
            return null;
        }

        var group = adjective;

        group = text.BackOver(group, sentence.First, WordClass.Adverb | WordClass.Be | WordClass.Have | WordClass.Modal | WordClass.Not);

        var source = SourceFinder.Before(text, sentence, group);
        var first = isParticle ? next + 1 : next;
        var limit = RelativeClause.Limit(text, sentence, adjective, next, sentence.End);
        var content = new TokenRange(first, isParticle ? ContentEnd.OfPhrase(text, first, limit) : ContentEnd.OfClause(text, first, limit));
        return source.IsEmpty || content.Length < 1 ? null : Found(source, new TokenRange(group, first == next ? next : next + 1), content, CueStance.Believes);
    }

    /// <summary>"her claim that it rained", "the army’s denial of the attack", "the minister’s promise to resign".</summary>
    private static AttributionCandidate? Noun(AnnotatedText text, TokenRange sentence, int noun, CueStance stance)
    {
        var next = noun + 1;
        var source = Possessor(text, sentence, noun);

        if (text.ClassOf(next) is WordClass.That && text.ClassOf(next + 1) is not (WordClass.Be or WordClass.Have or WordClass.Modal) && !text.IsVerb(next + 1))
        {
            return Found(source, new TokenRange(noun, next), new TokenRange(next, ContentEnd.OfClause(text, next, RelativeClause.Limit(text, sentence, noun, next, sentence.End))), stance);
        }

        // Without a that-clause only somebody's own words or wishes are attributed.
        if (source.IsEmpty)
        {
            return null;
        }

        if (text.ClassOf(next) is WordClass.To && stance is CueStance.Plans)
        {
            return Found(source, new TokenRange(noun, next), new TokenRange(next, ContentEnd.OfPhrase(text, next, sentence.End)), stance);
        }

        var isOfCritics = text.Is(noun, WordList.Criticism) && text.Is(next, WordList.Of);
        return isOfCritics ? Found(source, new TokenRange(noun, next + 1), new TokenRange(next + 1, ContentEnd.OfPhrase(text, next + 1, sentence.End)), stance) : null;
    }

    /// <summary>"her", "the minister’s" before the noun and its adjectives.</summary>
    private static TokenRange Possessor(AnnotatedText text, TokenRange sentence, int noun)
    {
        for (var i = noun - 1; i >= sentence.First && noun - i < 5; i--)
        {
            if (text.ClassOf(i) is not WordClass.Possessive)
            {
                if (text.ClassOf(i) is WordClass.Open or WordClass.Name or WordClass.Number or WordClass.Adverb && !text.IsVerb(i))
                {
                    continue;
                }

                break;
            }

            return text[i] is "’s" or "'s" or "’S" or "'S" ? SourceFinder.Before(text, sentence, i) : new TokenRange(i, i + 1);
        }

        return default;
    }

    private static AttributionCandidate? Found(TokenRange source, TokenRange cue, TokenRange content, CueStance stance) =>
        content.Length < 2 ? null : new AttributionCandidate(source, cue, ImmutableArray.Create(content), Events.StatementForm.Indirect, stance);
}
