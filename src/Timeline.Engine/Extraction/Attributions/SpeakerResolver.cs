using System.Collections.Immutable;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Actors;
using Timeline.Engine.Extraction.Segments;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>Follows sources back to the actors they stand for, in reading order. Where two could be meant it names neither.</summary>
internal sealed class SpeakerResolver
{
    /// <summary>Sentences. A pronoun reaches back this far and no further.</summary>
    private const int Reach = 3;

    /// <summary>Characters.</summary>
    private const int LongestLook = 1_000;

    private readonly ClassifiedText _text;
    private readonly Persons _persons;
    private readonly SourcePhrase _phrases;
    private readonly ImmutableArray<CharRange> _sentences;
    private readonly ImmutableArray<ArticleActor> _withRole;

    /// <summary>Who spoke last, and in which sentence.</summary>
    private (string Name, ActorKind Kind, bool IsPlural, int Sentence)? _last;

    public SpeakerResolver(ClassifiedText text, ImmutableArray<Segment> segments, ActorReading actors)
    {
        _text = text;
        _persons = new Persons(actors);
        _phrases = new SourcePhrase(text, _persons);
        _withRole = [.. actors.Actors.Where(a => a is { Kind: ActorKind.Person, Role: not null })];
        _sentences = [.. segments.Where(s => s.Kind is SegmentKind.Prose).SelectMany(s => s.Sentences)];
    }

    public string? Resolve(Finding finding)
    {
        if (finding.PostedBy is { } poster)
        {
            return _persons.Canonical(finding.Source.In(_text.Text), poster);
        }

        if (finding.Source.IsEmpty)
        {
            return null;
        }

        var range = finding.Source.In(_text.Text);
        var sentence = SentenceAt(range.Start);
        var (name, kind, isPlural) = Who(finding.Source, range, sentence);

        if (name is not null)
        {
            _last = (name, kind, isPlural, sentence);
        }

        return name;
    }

    private (string? Name, ActorKind Kind, bool IsPlural) Who(TokenRange source, CharRange range, int sentence)
    {
        if (source.Length == 1 && _text[source.First] is WordClass.Relative)
        {
            return Antecedent(source.First);
        }

        if (source.Length == 1 && _text[source.First] is WordClass.Pronoun or WordClass.That or WordClass.Determiner or WordClass.Possessive)
        {
            return Pronoun(_text.Text[source.First], range, sentence);
        }

        if (_phrases.Named(source) is { } mention)
        {
            return (mention.Name, mention.Kind, false);
        }

        return ByRole(source, range) is { } person ? (person, ActorKind.Person, false)
            : (_phrases.Described(source), ActorKind.Unnamed, Grammar.IsPlural(_text.Text[source.End - 1]));
    }

    private (string? Name, ActorKind Kind, bool IsPlural) Pronoun(ReadOnlySpan<char> pronoun, CharRange range, int sentence)
    {
        var gender = GenderEvidence.OfWord(pronoun);

        if (gender is { } known)
        {
            return (Person(known, range, sentence), ActorKind.Person, false);
        }

        if (_last is not { } last || sentence - last.Sentence > 1)
        {
            return default;
        }

        var isThey = pronoun.Equals("they", StringComparison.OrdinalIgnoreCase);
        var isIt = pronoun.Equals("it", StringComparison.OrdinalIgnoreCase);

        return (isThey && (last.IsPlural || last.Kind is ActorKind.Organisation)) || (isIt && last.Kind is ActorKind.Organisation or ActorKind.State)
            ? (last.Name, last.Kind, last.IsPlural)
            : default;
    }

    /// <summary>Whom "he" or "she" means: the last speaker if the pronoun fits, else the one person of the sentences before who fits.</summary>
    private string? Person(ActorGender gender, CharRange range, int sentence)
    {
        // In its own sentence: "Doe, who was there, said he saw it."
        if (sentence >= 0 && Fitting(gender, _sentences[sentence] with { End = range.Start }) is [var own])
        {
            return own;
        }

        if (_last is { Kind: ActorKind.Person or ActorKind.Unnamed, IsPlural: false } last && sentence - last.Sentence <= Reach
            && Fits(last, gender) && !IsOvertaken(last, gender, sentence))
        {
            return last.Name;
        }

        for (var back = 1; back <= Reach && sentence - back >= 0; back++)
        {
            switch (Fitting(gender, _sentences[sentence - back]))
            {
                case [var only]:
                    return only;
                case [var first, ..] when StartsWith(first, _sentences[sentence - back]):
                    return first;
                case [_, ..]:
                    return null;
            }
        }

        return null;
    }

    private bool Fits((string Name, ActorKind Kind, bool IsPlural, int Sentence) last, ActorGender gender) =>
        last.Kind is ActorKind.Person ? _persons.CanBe(last.Name, gender) : GenderEvidence.OfDescription(last.Name) is not { } described || described == gender;

    /// <summary>Whether somebody else became the subject in a sentence after the one the last speaker spoke in.</summary>
    private bool IsOvertaken((string Name, ActorKind Kind, bool IsPlural, int Sentence) last, ActorGender gender, int sentence)
    {
        for (var i = last.Sentence + 1; i < sentence; i++)
        {
            if (Fitting(gender, _sentences[i]) is [var first, ..] && first != last.Name && StartsWith(first, _sentences[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Its end, if it is very long: nobody looks further back for a "he".</summary>
    private static CharRange Near(CharRange range) => range with { Start = Math.Max(range.Start, range.End - LongestLook) };

    /// <summary>The different persons named in a stretch of the text, outside quotations, who can be a "he" or a "she".</summary>
    private List<string> Fitting(ActorGender gender, CharRange range)
    {
        var names = new List<string>();

        if (range.Length <= 0)
        {
            return names;
        }

        foreach (var mention in _persons.In(Near(range)))
        {
            if (mention.Kind is ActorKind.Person && _persons.CanBe(mention.Name, gender) && !names.Contains(mention.Name)
                && _text.QuotationOf(_text.Text.FirstTokenAfter(mention.Range.Start)) < 0)
            {
                names.Add(mention.Name);
            }
        }

        return names;
    }

    /// <summary>Whether the sentence's first mention is of this person and is its subject: no preposition before, no possessive after.</summary>
    private bool StartsWith(string name, CharRange sentence)
    {
        if (_persons.In(sentence with { End = Math.Min(sentence.End, sentence.Start + LongestLook) }) is not [var first, ..] || first.Name != name)
        {
            return false;
        }

        var (begin, end) = TokenRange.Of(_text.Text, first.Range);

        for (var i = _text.Text.FirstTokenAfter(sentence.Start); i < begin; i++)
        {
            if (_text[i] is WordClass.Preposition or WordClass.OpenQuote)
            {
                return false;
            }
        }

        return _text[end] is not WordClass.Possessive;
    }

    /// <summary>"Jane Doe, who said": the phrase before the relative pronoun.</summary>
    private (string? Name, ActorKind Kind, bool IsPlural) Antecedent(int relative)
    {
        var end = relative;

        while (end > 0 && _text[end - 1] is WordClass.Comma or WordClass.CloseBracket or WordClass.Dash)
        {
            end--;
        }

        if (end == 0)
        {
            return default;
        }

        var position = _text.Text.Tokens[end - 1].End;
        var sentence = SentenceAt(_text.Text.Tokens[relative].Start);
        var start = sentence >= 0 ? _sentences[sentence].Start : position;

        return start < position && _persons.In(Near(new CharRange(start, position))) is [.., var last] && last.Range.End == position
            ? (last.Name, last.Kind, false)
            : default;
    }

    /// <summary>"the minister", when the article calls exactly one person so.</summary>
    private string? ByRole(TokenRange source, CharRange range)
    {
        if (source.Length < 2 || !_text.Text.Is(source.First, "the"))
        {
            return null;
        }

        var phrase = new CharRange(_text.Text.Tokens[source.First + 1].Start, range.End).Of(_text.Text.Text);
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

    /// <summary>"minister" in "the interior minister of Ukraine": whole words, not as somebody else’s ("adviser to the minister").</summary>
    private static bool HasRole(string role, ReadOnlySpan<char> phrase)
    {
        var at = role.AsSpan().IndexOf(phrase, StringComparison.OrdinalIgnoreCase);

        if (at < 0 || (at > 0 && char.IsLetter(role[at - 1])) || (at + phrase.Length < role.Length && char.IsLetter(role[at + phrase.Length])))
        {
            return false;
        }

        var before = role.AsSpan(0, at);
        return !before.Contains(" to ", StringComparison.Ordinal) && !before.Contains(" of ", StringComparison.Ordinal) && !before.Contains(" for ", StringComparison.Ordinal)
            && !before.Contains(" at ", StringComparison.Ordinal);
    }

    /// <summary>The index of the sentence that holds a position, or of the last one before it; -1 before the first.</summary>
    private int SentenceAt(int position)
    {
        var (low, high) = (0, _sentences.Length);

        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _sentences[middle].Start > position ? (low, middle) : (middle + 1, high);
        }

        return low - 1;
    }
}
