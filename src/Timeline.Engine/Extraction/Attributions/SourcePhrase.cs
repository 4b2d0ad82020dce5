using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Mentions;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>Reads a source's noun phrase: which actor is its head, or how to call a source without a name.</summary>
internal sealed class SourcePhrase(AnnotatedText text, MentionIndex mentions)
{
    /// <summary>The person, or else the body, that the phrase names; null if it only describes.</summary>
    public ActorMention? Named(TokenRange phrase)
    {
        ActorMention? body = null;

        foreach (var part in Parts(phrase))
        {
            var head = Head(part);

            if (head is { Kind: ActorKind.Person })
            {
                return head;
            }

            // "the European Union, a close ally": what the first part names counts, a body in an apposition explains.
            body ??= part.First == phrase.First ? head : null;
        }

        return body;
    }

    /// <summary>The phrase without what explains it and without "the" and titles: "senior officials in Kyiv".</summary>
    public string? Described(TokenRange phrase)
    {
        // A source that is nothing but commas and brackets has no part.
        var part = Parts(phrase).FirstOrDefault(phrase);
        var first = part.First;

        while (first < part.End - 1 && (text.Is(first, WordList.The) || (text.ClassOf(first) is not WordClass.Determiner && text.Is(first, WordList.TitlesOfSources) && text.ClassOf(first + 1) is WordClass.Name)))
        {
            first++;
        }

        var end = part.End;

        // "a study published on (Wednesday)": the phrase was cut at the day.
        while (end - first > 1 && text.ClassOf(end - 1) is WordClass.Preposition)
        {
            end -= end - first > 3 && text.ClassOf(end - 2) is WordClass.Open && text.Ends(end - 2, WordList.PastEnding) ? 2 : 1;
        }

        part = part with { End = end };
        return first >= part.End || text.ClassOf(first) is WordClass.Relative ? null : new TokenRange(first, part.End).In(text).Of(text.Text).ToString();
    }

    /// <summary>Whether "they" takes the phrase up.</summary>
    public bool IsPlural(TokenRange phrase)
    {
        var part = Parts(phrase).FirstOrDefault();

        for (var i = part.First; i < part.End; i++)
        {
            // The last noun before a preposition is the head: "army officials in the capital".
            var isNoun = text.ClassOf(i) is WordClass.Open or WordClass.Name;
            var isHead = isNoun && (i + 1 == part.End || text.ClassOf(i + 1) is not (WordClass.Open or WordClass.Name));

            if (isHead || text.ClassOf(i) is WordClass.Coordinator or WordClass.Preposition)
            {
                return text.ClassOf(i) is WordClass.Coordinator || (isHead && Grammar.IsPlural(text, i)) || (isHead && i + 1 < part.End && text.ClassOf(i + 1) is WordClass.Coordinator);
            }
        }

        return false;
    }

    /// <summary>Cut at commas and relative clauses.</summary>
    private IEnumerable<TokenRange> Parts(TokenRange phrase)
    {
        var first = phrase.First;

        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (text.ClassOf(i) is WordClass.Comma or WordClass.OpenBracket or WordClass.CloseBracket or WordClass.Dash || (text.ClassOf(i) is WordClass.Relative && i > phrase.First))
            {
                if (i > first)
                {
                    yield return new TokenRange(first, i);
                }

                if (text.ClassOf(i) is WordClass.Relative)
                {
                    yield break;
                }

                first = i + 1;
            }
        }

        if (first < phrase.End)
        {
            yield return new TokenRange(first, phrase.End);
        }
    }

    private ActorMention? Head(TokenRange part)
    {
        foreach (var mention in mentions.In(part.In(text)))
        {
            if (mention.Sense is MentionSense.Adjective or MentionSense.Location)
            {
                continue;
            }

            var (first, end) = TokenRange.Of(text, mention.Range);

            // "a spokesman for Borrell", "two of them": what follows a preposition is not the head.
            for (var i = part.First; i < first; i++)
            {
                if (text.ClassOf(i) is WordClass.Preposition or WordClass.Coordinator)
                {
                    return null;
                }
            }

            var ends = end >= part.End || text.ClassOf(end) is WordClass.Preposition or WordClass.Adverb or WordClass.Time or WordClass.Number;

            // "Jane Doe and John Poe" speak together: neither is the speaker alone.
            if (end < part.End && text.ClassOf(end) is WordClass.Coordinator && text.ClassOf(end + 1) is WordClass.Name or WordClass.Determiner or WordClass.Possessive)
            {
                return null;
            }

            // "Zelenskiy’s office", "Pentagon officials" are others than the one named; "Peskov himself" is not.
            if (ends && text.ClassOf(end) is not WordClass.Possessive)
            {
                return mention;
            }
        }

        return null;
    }
}
