using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.Times.Patterns;
using Timeline.Engine.Extraction.Times.Values;

namespace Timeline.Engine.Extraction.Languages.English.Times;

/// <summary>Which way a sentence looks, without parsing it: auxiliaries, words of planning, irregular pasts and "-ed".</summary>
internal sealed class EnglishTense(TokenizedText text)
{
    /// <summary>How many words away a verb still speaks for an expression.</summary>
    private const int Reach = 15;

    /// <summary>How many words a noun phrase has before its verb.</summary>
    private const int ReachOfSubject = 5;

    private const byte EndOfSentence = 1;
    private const byte Nothing = 2;

    private static readonly WordSet Future = new(
        "will 'll ’ll wo shall would should could may might must can ca going plan plans planned planning expect expected expects due scheduled "
        + "supposed intend intends intended hope hopes propose proposes proposed promise promises promised set slated ready aims payable "
        + "upcoming effective expire expires resume resumes begins starts opens");

    /// <summary>"was held until Friday" is over; "has given them until Friday", "gave them until Friday to sign" are not.</summary>
    private static readonly WordSet Until = new("until till");
    private static readonly WordSet Have = new("has have 've ’ve");
    private static readonly WordSet Telling = new("ended dated is are on until till");
    private static readonly WordSet Will = new("will 'll ’ll wo");
    private static readonly WordSet Over = new("ended dated");
    private static readonly WordSet Is = new("is are");
    private static readonly WordSet Agreed = new("agreed agrees agreement decided decision deal offer offered bid contract vowed pledged threatened");

    /// <summary>By token, 0 for one not looked at yet: where times are dense, each word is near many of them.</summary>
    private readonly byte[] _seen = new byte[text.Tokens.Length];

    /// <summary>The direction of the nearest verb before an expression, or else after it, in its sentence.</summary>
    public Direction DirectionAt(Lexeme found)
    {
        var isUntil = false;

        // One look for the many expressions that none of these stands before.
        if (text.Is(found.First - 1, Telling))
        {
            if (text.Is(found.First - 1, Over))
            {
                return Direction.Over;
            }

            // "The hearing is Thursday."
            if (text.Is(text.Is(found.First - 1, "on") ? found.First - 2 : found.First - 1, Is))
            {
                return Direction.Future;
            }

            isUntil = text.Is(found.First - 1, Until);
        }

        if (text.Tokens.Length > found.End && text[found.End] is "'s" or "’s")
        {
            return IsToCome(found.End) ? Direction.Future : Direction.Past;
        }

        var (before, verb) = VerbBefore(found.First);

        if (before is not Direction.Unknown)
        {
            return isUntil && (text.Is(verb - 1, Have) || text.Is(found.End, "to")) ? Direction.Future : before;
        }

        for (var at = found.End; at < text.Tokens.Length && at < found.End + Reach && Seen(at) is not EndOfSentence and var seen; at++)
        {
            // "In June they agreed to pay": the agreeing was in June.
            if (seen is not Nothing && !IsAgreedTo(text, at))
            {
                return (Direction)(seen - Nothing);
            }
        }

        return isUntil ? Direction.Future : Direction.Unknown;
    }

    private (Direction Direction, int At) VerbBefore(int first)
    {
        for (var at = first - 1; at >= 0 && at >= first - Reach && Seen(at) is not EndOfSentence and var seen; at--)
        {
            if (seen is not Nothing)
            {
                return ((Direction)(seen - Nothing), at);
            }
        }

        return (Direction.Unknown, -1);
    }

    /// <summary>"Monday's vote" has been, whatever is said of it now; "Monday's vote will decide" has not.</summary>
    private bool IsToCome(int possessive)
    {
        for (var at = possessive + 1; at < text.Tokens.Length && at <= possessive + ReachOfSubject && Seen(at) is not EndOfSentence; at++)
        {
            if (text.Is(at, Will))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><see cref="EndOfSentence"/>, or <see cref="Nothing"/> and the direction of the token.</summary>
    private byte Seen(int at)
    {
        ref var seen = ref _seen[at];

        if (seen == 0)
        {
            seen = EndsSentence(text, at) ? EndOfSentence : (byte)(Nothing + Of(text, at));
        }

        return seen;
    }

    private static Direction Of(TokenizedText text, int at)
    {
        if (text.Tokens[at].Kind is not TokenKind.Word)
        {
            return Direction.Unknown;
        }

        // "are to meet"
        return text.Is(at, Future) || (text.Is(at, "to") && (text.Is(at - 1, "is") || text.Is(at - 1, "are"))) ? Direction.Future
            // "agreed to buy", "an agreement to buy"
            : IsAgreedTo(text, at) ? Direction.Future
            // "would be paid" looks where "would" looks; "could be found" does not.
            : LooksBack(text, at) && (!text.Is(at - 1, "be") || text.Is(at - 2, "could")) ? Direction.Past
            : Direction.Unknown;
    }

    /// <summary>Tells that a date beside it is over. "agreed" is missed for the sake of "speed", "need" and "United".</summary>
    private static bool LooksBack(TokenizedText text, int at) =>
        text.Is(at, WordList.PastsThatLookBack) || (text[at] is [_, _, .., not 'e', 'e', 'd'] word && char.IsLower(word[0]));

    private static bool IsAgreedTo(TokenizedText text, int at) => text.Is(at, "to") && text.Is(at - 1, Agreed);

    private static bool EndsSentence(TokenizedText text, int at) => text[at] is "." or "?" or "!" or ";";
}
