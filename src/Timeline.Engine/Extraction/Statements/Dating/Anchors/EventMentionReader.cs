using System.Collections.Immutable;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.Times.Values;

namespace Timeline.Engine.Extraction.Statements.Dating.Anchors;

/// <summary>Finds the events that a stretch of text names, and who took part in each. Looks a fixed number of tokens around, so that it stays linear.</summary>
internal sealed class EventMentionReader(TokenizedText text)
{
    private const int LongestPhrase = 6;

    private static readonly WordSet Determiners = new("the this that his her its their our my your");
    private static readonly WordSet Indefinite = new("a an another any no every each some");
    private static readonly WordSet Ties = new("following during amid throughout prior ahead");
    private static readonly WordSet Pronouns = new("i he she it we you they who which that this these those there him her them us his its their what");
    private static readonly WordSet EndsPhrase = new(
        "of in on at by for from with to into and or but as than after before since until till while when where if because is are was were be been has have had will would may might could");

    private static readonly WordSet FollowsNoun = new(
        "a an another last next early late earlier yesterday today tomorrow tonight then there here during against over under between among amid through across near about around also not so because although though despite do does did can shall should must");

    private static readonly WordSet BetweenSubjectAndVerb = new("has have had was were is are been be also already then later finally first never not");

    /// <param name="dated">The time expressions of <paramref name="range"/>: those that are an event's stay with it.</param>
    public ImmutableArray<EventMention> In(CharRange range, ImmutableArray<DatedExpression> dated)
    {
        var found = ImmutableArray.CreateBuilder<EventMention>();
        var (first, end) = (text.FirstTokenAfter(range.Start), Math.Min(text.Tokens.Length, text.FirstTokenAfter(range.End - 1) + 1));

        for (var at = first; at < end; at++)
        {
            if (text.Tokens[at].Kind is not TokenKind.Word)
            {
                continue;
            }

            if (EventKind.OfNoun(text[at]) is { } noun && !IsTitle(at) && Named(noun, first, at, end) is { } named)
            {
                found.Add(EventDating.Date(text, named, dated, first));
            }
            else if (EventKind.OfVerb(text[at]) is { } verb && IsVerb(at))
            {
                var told = new EventMention(verb, at, at + 1, Subject(first, at), Head(at + 1, end), null, IsDefinite: true, IsVerb: true);
                found.Add(EventDating.Date(text, told, dated, first));
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>"Battle of the Bulge Museum" and headlines: a capital inside a sentence makes a name.</summary>
    private bool IsTitle(int at) => char.IsUpper(text[at][0]);

    private bool IsVerb(int at) => EnglishVerbs.IsPast(text, at) || EnglishVerbs.IsPastOrParticiple(text, at) || EnglishVerbs.IsAuxiliary(text, at - 1);

    /// <summary>Null where no determiner stands before the noun: "invasion plans", "in case of war".</summary>
    private EventMention? Named(EventKind kind, int first, int at, int end)
    {
        if (IsCompound(at, end))
        {
            return null;
        }

        var start = at - 1;

        while (start >= first && at - start <= LongestPhrase && text.Tokens[start].Kind is not TokenKind.Symbol && text[start] is not ("," or ";" or ":" or "(" or ")")
            && !text.Is(start, Determiners) && !text.Is(start, Indefinite) && !EnglishVerbs.IsCliticS(text, start) && !text.Is(start, EndsPhrase))
        {
            start--;
        }

        if (start < first || at - start > LongestPhrase)
        {
            return null;
        }

        var (isOwned, isDefinite) = (EnglishVerbs.IsCliticS(text, start), text.Is(start, Determiners));

        if (!isOwned && !isDefinite && !text.Is(start, Indefinite))
        {
            return null;
        }

        var behind = at + 1;
        var patient = text.Is(behind, "of") ? Head(behind + 1, end, out behind) : null;
        return new EventMention(
            kind, isOwned ? BeginningOfName(first, start - 1) : start, behind, isOwned ? Lower(start - 1) : null, patient, Between(start + 1, at), isOwned || isDefinite, IsVerb: false);
    }

    /// <summary>"the election campaign", "the death toll": another noun behind is the head.</summary>
    private bool IsCompound(int at, int end) =>
        text.Is(at + 1, "-") || (at + 1 < end && text.Tokens[at + 1].Kind is TokenKind.Word && char.IsLower(text[at + 1][0])
            && text.Tokens[at + 1].SpaceBefore && IsNounLike(at + 1));

    private bool IsNounLike(int at) => !text.Is(at, EndsPhrase) && !text.Is(at, Pronouns) && !EnglishVerbs.IsFinite(text, at)
        && !text[at].EndsWith("ly", StringComparison.Ordinal) && !text.Is(at, Determiners) && !text.Is(at, FollowsNoun);

    private string? Between(int from, int to)
    {
        if (from >= to)
        {
            return null;
        }

        return text.Text[text.Tokens[from].Start..text.Tokens[to - 1].End].ToLowerInvariant();
    }

    private int BeginningOfName(int first, int at)
    {
        while (at > first && char.IsUpper(text[at - 1][0]) && !text.Is(at - 1, EndsPhrase) && !text.Is(at - 1, Ties))
        {
            at--;
        }

        return at > first && text.Is(at - 1, "the") ? at - 1 : at;
    }

    private string? Subject(int first, int verb)
    {
        var at = verb - 1;

        while (at >= first && text.Is(at, BetweenSubjectAndVerb))
        {
            at--;
        }

        return at < first || text.Tokens[at].Kind is not TokenKind.Word || text.Is(at, Pronouns) || text.Is(at, EndsPhrase) ? null : Lower(at);
    }

    private string? Head(int at, int end) => Head(at, end, out _);

    /// <summary>The last word of a name, or the first noun behind a determiner.</summary>
    private string? Head(int at, int end, out int behind)
    {
        behind = at;

        if (text.Is(at, Determiners) || text.Is(at, Indefinite))
        {
            at++;
        }

        if (at >= end || text.Tokens[at].Kind is not TokenKind.Word || text.Is(at, EndsPhrase) || text.Is(at, Pronouns))
        {
            return null;
        }

        while (at + 1 < end && char.IsUpper(text[at][0]) && text.Tokens[at + 1].Kind is TokenKind.Word && char.IsUpper(text[at + 1][0]))
        {
            at++;
        }

        behind = at + 1;
        return Lower(at);
    }

    private string Lower(int at) => text[at].ToString().ToLowerInvariant();
}
