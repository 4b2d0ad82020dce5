using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>Finds whom "he", "she", "they" and "it" mean, from who spoke last and who is named near by.</summary>
internal sealed class PronounResolver(AnnotatedText text, MentionIndex mentions)
{
    /// <summary>Sentences. A pronoun reaches back this far and no further.</summary>
    private const int Reach = 3;

    /// <summary>Tokens. Of a very long sentence only so many are looked at.</summary>
    private const int LongestLook = 150;

    /// <summary>Who spoke last, and in which sentence.</summary>
    private (Speaker Speaker, int Sentence)? _last;

    public void Remember(Speaker speaker, int token) => _last = (speaker, text.SentenceOf(token));

    public Speaker? Resolve(int pronoun)
    {
        var sentence = text.SentenceOf(pronoun);

        if (GenderOf(text[pronoun]) is { } gender)
        {
            return Person(gender, pronoun, sentence);
        }

        if (_last is not var (last, said) || sentence - said > 1)
        {
            return null;
        }

        var isThey = text.Is(pronoun, WordList.They) && (last.IsPlural || last.Kind is ActorKind.Organisation);
        var isIt = text.Is(pronoun, WordList.It) && last.Kind is ActorKind.Organisation or ActorKind.State;
        return isThey || isIt ? last : null;
    }

    /// <summary>Whom "he" or "she" means: the last speaker if the pronoun fits, else the one person of the sentences before who fits.</summary>
    private Speaker? Person(ActorGender gender, int pronoun, int sentence)
    {
        // In its own sentence: "Doe, who was there, said he saw it."
        if (sentence >= 0 && Fitting(gender, text.Sentences[sentence] with { End = pronoun }) is [var own])
        {
            return own;
        }

        if (_last is var (last, said) && last is { Kind: ActorKind.Person or ActorKind.Unnamed, IsPlural: false } && sentence - said <= Reach
            && Fits(last, gender) && !IsOvertaken(last, said, gender, sentence))
        {
            return last;
        }

        for (var back = 1; back <= Reach && sentence - back >= 0; back++)
        {
            switch (Fitting(gender, text.Sentences[sentence - back]))
            {
                case [var only]:
                    return only;
                case [var first, ..] when IsSubject(first, text.Sentences[sentence - back]):
                    return first;
                case [_, ..]:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Null for a word that fits both.</summary>
    private ActorGender? GenderOf(ReadOnlySpan<char> word) =>
        text.Language[WordList.MaleWords].Contains(word) ? ActorGender.Male
        : text.Language[WordList.FemaleWords].Contains(word) ? ActorGender.Female
        : null;

    /// <summary>What the first telling word of a description says.</summary>
    private ActorGender? GenderOfDescription(ReadOnlySpan<char> phrase)
    {
        foreach (var word in phrase.Split(' '))
        {
            if (GenderOf(phrase[word]) is { } gender)
            {
                return gender;
            }
        }

        return null;
    }

    private bool Fits(Speaker speaker, ActorGender gender) =>
        speaker.Kind is ActorKind.Person
            ? mentions.CanBe(speaker.Name, gender)
            : text.Language[WordList.PersonNouns].ContainsAnyOf(speaker.Name) && GenderOfDescription(speaker.Name) is var described && (described ?? gender) == gender;

    /// <summary>Whether somebody else became the subject in a sentence after the one the last speaker spoke in.</summary>
    private bool IsOvertaken(Speaker last, int said, ActorGender gender, int sentence) =>
        new TokenRange(said + 1, sentence).Any(i => Fitting(gender, text.Sentences[i]) is [var first, ..] && first.Name != last.Name && IsSubject(first, text.Sentences[i]));

    /// <summary>The different mentions named in a stretch of the text, outside quotations, who can be a "he" or a "she".</summary>
    private List<Speaker> Fitting(ActorGender gender, TokenRange range)
    {
        var found = new List<Speaker>();
        range = range with { First = Math.Max(range.First, range.End - LongestLook) };

        if (range.IsEmpty)
        {
            return found;
        }

        foreach (var mention in mentions.In(range.In(text)))
        {
            if (mention.Kind is ActorKind.Person && mentions.CanBe(mention.Name, gender) && !found.Exists(speaker => speaker.Name == mention.Name)
                && text.QuotationOf(text.FirstTokenAfter(mention.Range.Start)) < 0)
            {
                found.Add(new Speaker(mention.Name, mention.Kind));
            }
        }

        return found;
    }

    /// <summary>Whether the sentence's first mention is of this person and is its subject: no preposition before, no possessive after.</summary>
    private bool IsSubject(Speaker speaker, TokenRange sentence)
    {
        var start = sentence with { End = Math.Min(sentence.End, sentence.First + LongestLook) };

        if (mentions.In(start.In(text)) is not [var first, ..] || first.Name != speaker.Name)
        {
            return false;
        }

        var mention = TokenRange.Of(text, first.Range);

        return text.ClassOf(mention.End) is not WordClass.Possessive
            && !new TokenRange(sentence.First, mention.First).Any(i => text.ClassOf(i) is WordClass.Preposition or WordClass.OpenQuote);
    }
}
