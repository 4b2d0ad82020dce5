using System.Collections.Immutable;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Statements.Dating.Anchors;

/// <summary>Finds the events that a stretch of text names, and who took part in each. Looks a fixed number of tokens around, so that it stays linear.</summary>
internal sealed class EventMentionReader(AnnotatedText text)
{
    private const int LongestPhrase = 6;

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

            if (text.Language.EventOfNoun(text[at]) is { } noun && !IsTitle(at) && Named(noun, first, at, end) is { } named)
            {
                found.Add(EventDating.Date(text, named, dated, first));
            }
            else if (text.Language.EventOfVerb(text[at]) is { } verb && IsVerb(at))
            {
                var told = new EventMention(verb, at, at + 1, Subject(first, at), Head(at + 1, end), null, IsDefinite: true, IsVerb: true);
                found.Add(EventDating.Date(text, told, dated, first));
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>"Battle of the Bulge Museum" and headlines: a capital inside a sentence makes a name.</summary>
    private bool IsTitle(int at) => char.IsUpper(text[at][0]);

    private bool IsVerb(int at) => text.IsPast(at) || text.IsPastOrParticiple(at) || text.IsAuxiliary(at - 1);

    /// <summary>Null where no determiner stands before the noun: "invasion plans", "in case of war".</summary>
    private EventMention? Named(EventKind kind, int first, int at, int end)
    {
        if (IsCompound(at, end))
        {
            return null;
        }

        var start = at - 1;

        while (start >= first && at - start <= LongestPhrase && text.Tokens[start].Kind is not TokenKind.Symbol && text[start] is not ("," or ";" or ":" or "(" or ")")
            && !text.Is(start, WordList.DeterminersOfEvents) && !text.Is(start, WordList.Indefinites) && !text.Is(start, WordList.CliticS) && !text.Is(start, WordList.EndsEventPhrase))
        {
            start--;
        }

        if (start < first || at - start > LongestPhrase)
        {
            return null;
        }

        var (isOwned, isDefinite) = (text.Is(start, WordList.CliticS), text.Is(start, WordList.DeterminersOfEvents));

        if (!isOwned && !isDefinite && !text.Is(start, WordList.Indefinites))
        {
            return null;
        }

        var behind = at + 1;
        var patient = text.Is(behind, WordList.Of) ? Head(behind + 1, end, out behind) : null;
        return new EventMention(
            kind, isOwned ? BeginningOfName(first, start - 1) : start, behind, isOwned ? Lower(start - 1) : null, patient, Between(start + 1, at), isOwned || isDefinite, IsVerb: false);
    }

    /// <summary>"the election campaign", "the death toll": another noun behind is the head.</summary>
    private bool IsCompound(int at, int end) =>
        text.Is(at + 1, "-") || (at + 1 < end && text.Tokens[at + 1].Kind is TokenKind.Word && char.IsLower(text[at + 1][0])
            && text.Tokens[at + 1].SpaceBefore && IsNounLike(at + 1));

    private bool IsNounLike(int at) => !text.Is(at, WordList.EndsEventPhrase) && !text.Is(at, WordList.PronounsBesideEvents) && !text.IsFinite(at)
        && !text.Ends(at, WordList.AdverbEnding) && !text.Is(at, WordList.DeterminersOfEvents) && !text.Is(at, WordList.FollowsNoun);

    private string? Between(int from, int to) => from < to ? text.Text[text.Tokens[from].Start..text.Tokens[to - 1].End].ToLowerInvariant() : null;

    private int BeginningOfName(int first, int at)
    {
        while (at > first && char.IsUpper(text[at - 1][0]) && !text.Is(at - 1, WordList.EndsEventPhrase) && !text.Is(at - 1, WordList.TiesToEvent))
        {
            at--;
        }

        return at > first && text.Is(at - 1, WordList.The) ? at - 1 : at;
    }

    private string? Subject(int first, int verb)
    {
        var at = verb - 1;

        while (at >= first && text.Is(at, WordList.BetweenSubjectAndVerb))
        {
            at--;
        }

        return at < first || text.Tokens[at].Kind is not TokenKind.Word || text.Is(at, WordList.PronounsBesideEvents) || text.Is(at, WordList.EndsEventPhrase) ? null : Lower(at);
    }

    private string? Head(int at, int end) => Head(at, end, out _);

    /// <summary>The last word of a name, or the first noun behind a determiner.</summary>
    private string? Head(int at, int end, out int behind)
    {
        behind = at;

        if (text.Is(at, WordList.DeterminersOfEvents) || text.Is(at, WordList.Indefinites))
        {
            at++;
        }

        if (at >= end || text.Tokens[at].Kind is not TokenKind.Word || text.Is(at, WordList.EndsEventPhrase) || text.Is(at, WordList.PronounsBesideEvents))
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
