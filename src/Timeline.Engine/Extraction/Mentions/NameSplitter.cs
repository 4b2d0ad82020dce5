using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Mentions;

/// <summary>Takes a stretch of capitalised words apart: "Belarusian President Alexander Lukashenko" is an adjective, a title and a name.</summary>
internal sealed class NameSplitter(ArticleWords words, List<NameCandidate> found)
{
    private bool _opensSentence;
    private int _start;

    public void Split(int start, int end, bool opensSentence)
    {
        (_start, _opensSentence) = (start, opensSentence);

        for (var position = start; position < end;)
        {
            position = Next(position, end);
        }
    }

    /// <summary>Takes one piece off the front; returns where the rest begins.</summary>
    private int Next(int position, int end)
    {
        if (!words.IsWord(position) && words.Text.Tokens[position].Kind != Text.TokenKind.Number)
        {
            return position + 1;
        }

        if (words.Is(position, WordList.NoBeginningOfName))
        {
            return position + 1;
        }

        if (words.Gazetteer.Find(words.Text, position, end) is { Use: not EntryUse.Nothing } whole)
        {
            return Add(position, end, position, entry: whole);
        }

        if (OrganisationNames.Ends(words, position, end))
        {
            var organisation = position;

            // "President Obama’s" is handled as a person; here "US Defense Department" keeps its adjective, "Mr. Smith Ltd" its name.
            return Add(organisation, end, position, kind: ActorKind.Organisation);
        }

        var (entry, after) = words.Gazetteer.Longest(words.Text, position, end);

        if (entry is not null && after < end && !words.SpaceBefore(after) && words.Text.Tokens[after].Kind == Text.TokenKind.Number)
        {
            entry = null; // "MTV2" is not MTV
        }

        if (entry is { Use: EntryUse.Adjective })
        {
            return Add(position, after, position, entry: entry);
        }

        if (entry is { Use: EntryUse.Nothing })
        {
            return after;
        }

        if (EndOfTitle(position, end) is var afterTitle && afterTitle > position)
        {
            return AddTitled(position, afterTitle, end);
        }

        if (entry is not null && (after - position > 1 || EndOfTitle(after, end) > after || entry.Kind is ActorKind.State or ActorKind.Organisation)
            && !IsPartOfPersonName(position, after, end))
        {
            return Add(position, after, position, entry: entry, isModifier: after < end && EndsInThing(words, after, end));
        }

        return AddUnknown(position, end, position, LexicalClass.None);
    }

    /// <summary>"Liberation War", "Stanley Cups", "Battle of the Bay": an event, a prize, a law; nobody.</summary>
    internal static bool EndsInThing(ArticleWords words, int first, int end) =>
        IsThing(words, end - 1) || (end - first > 1 && words.IsExactly(first + 1, WordList.Of) && IsThing(words, first));

    private static bool IsThing(ArticleWords words, int index) =>
        words.Is(index, LexicalClass.ThingHead)
        || (words[index] is [.., 's'] plural && words.Text.Language.LexicalClassOf(plural[..^1]).HasFlag(LexicalClass.ThingHead) && !words.Is(index, LexicalClass.OrgHead | LexicalClass.Surname));

    private int AddTitled(int title, int name, int end)
    {
        if (name >= end)
        {
            return end;
        }

        var titles = LexicalClass.None;

        for (var i = title; i < name; i++)
        {
            titles |= words.Of(i) & LexicalClass.AnyTitle;
        }

        // "Major League Baseball", "Chief Justice Act": no title, but the first word of something else.
        return words.Is(name, LexicalClass.Common | LexicalClass.ThingHead | LexicalClass.OrgHead) || words.Is(end - 1, LexicalClass.ThingHead)
            ? AddUnknown(title, end, title, LexicalClass.None)
            : AddUnknown(name, end, title, titles);
    }

    /// <summary>Words in no gazetteer, up to where a title, an adjective or a known name of several words begins.</summary>
    private int AddUnknown(int position, int end, int title, LexicalClass titles)
    {
        var stop = position + 1;

        while (stop < end && (IsDemonymAsSurname(position, stop, end) || !BeginsAnother(stop, end)))
        {
            stop++;
        }

        while (stop > position + 1 && !words.IsWord(stop - 1) && words.Text.Tokens[stop - 1].Kind != Text.TokenKind.Number)
        {
            stop--;
        }

        if (titles == LexicalClass.None && OrganisationNames.Ends(words, position, stop))
        {
            return Add(position, stop, title, kind: ActorKind.Organisation);
        }

        return Add(position, stop, title, titles);
    }

    /// <summary>"Mark Cuban", "Irene French": what would mean a people is a surname right behind a given name, and last.</summary>
    private bool IsDemonymAsSurname(int position, int index, int end) =>
        index == position + 1 && index + 1 == end && words.Is(position, LexicalClass.Given) && !words.Is(position, LexicalClass.Function)
        && words[index] is not [.., 's'] && words.Gazetteer.Find(words.Text, index, end) is { Use: EntryUse.Adjective };

    private bool BeginsAnother(int index, int end)
    {
        if (!words.SpaceBefore(index) || !words.IsCapitalised(index))
        {
            return false;
        }

        var (entry, after) = words.Gazetteer.Longest(words.Text, index, end);
        return entry is { Use: EntryUse.Adjective or EntryUse.Nothing }
            || (entry is not null && after - index > 1)
            || (words.Is(index, LexicalClass.Given) && index + 1 < end && words.IsCapitalised(index + 1) && IsNoName(index - 1))
            || (EndOfTitle(index, end) is var name && name > index && name < end);
    }

    /// <summary>"(secretary of) State Hillary Clinton", "Trustee Chair John Doe": a plain word before a given name.</summary>
    private bool IsNoName(int index) =>
        words.Is(index, LexicalClass.Common | LexicalClass.Role | LexicalClass.OrgHead | LexicalClass.ThingHead) && !words.Is(index, LexicalClass.Given | LexicalClass.Surname);

    /// <summary>The end of a run of title words at <paramref name="index"/>: "Vice President", "Secretary of State", "Brig. Gen.".</summary>
    private int EndOfTitle(int index, int end)
    {
        var at = index;

        while (at < end && words.IsWord(at) && words.Is(at, LexicalClass.AnyTitle) && !(words.Is(at, LexicalClass.Given) && at == index && !IsFollowedByName(at, end)))
        {
            at++;

            if (at + 1 < end && words.IsHyphen(at) && words.Is(at + 1, LexicalClass.AnyTitle))
            {
                at++;
            }
            else if (at + 1 < end && words.IsExactly(at, WordList.Of) && words.Is(at + 1, WordList.FieldsOfTitles))
            {
                at += 2;
            }
        }

        return at;
    }

    /// <summary>"Dean Martin" keeps its first word, "Dean Martin Brown" does not: a title that is also a given name needs a whole name behind it.</summary>
    private bool IsFollowedByName(int index, int end) => end - index > 2 && words.Is(index + 1, LexicalClass.Given);

    /// <summary>"Paris Hilton", "Jordan Peterson", "Chad Smith": a place that is a given name, before one more word.</summary>
    private bool IsPartOfPersonName(int position, int after, int end) =>
        after == position + 1 && end - after is 1 or 2 && words.Is(position, LexicalClass.Given);

    private int Add(int first, int end, int title, LexicalClass titles = LexicalClass.None, GazetteerEntry? entry = null, ActorKind? kind = null, bool isModifier = false)
    {
        // In "Ukraine War" as in "US-led" the name tells which, as an adjective would.
        var isAdjective = isModifier || entry is { Use: EntryUse.Adjective } || (words.IsHyphen(end) && !words.SpaceBefore(end) && entry is not null);
        found.Add(new NameCandidate(first, end)
        {
            TitleFirst = title,
            Titles = titles,
            Entry = entry,
            Kind = entry?.Kind ?? kind ?? (titles != LexicalClass.None ? ActorKind.Person : null),
            Sense = isAdjective ? MentionSense.Adjective : MentionSense.Name,
            OpensSentence = _opensSentence && first == _start,
        });
        return end;
    }
}
