using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.TimeExpressions.Patterns;
using Timeline.Engine.Extraction.TimeExpressions.Values;

namespace Timeline.Engine.Extraction.TimeExpressions.English;

/// <summary>Which way a sentence looks, without parsing it: auxiliaries, words of planning, irregular pasts and "-ed".</summary>
internal sealed class EnglishTense(TokenizedText text)
{
    /// <summary>How many words away a verb still speaks for an expression.</summary>
    private const int Reach = 15;

    private const byte EndOfSentence = 1;
    private const byte Nothing = 2;

    private static readonly WordSet Future = new(
        "will 'll ’ll wo shall would should could may might must can ca going plan plans planned planning expect expected expects due scheduled "
        + "supposed intend intends intended hope hopes propose proposes proposed promise promises promised set slated ready aims payable until "
        + "upcoming effective expire expires resume resumes begins starts opens");

    private static readonly WordSet Past = new(
        "was were had did said told met went took left came made gave got saw found held became began ran won lost fell rose grew led sent spent "
        + "sold bought brought built shot struck hit put cut cost kept stood spoke wrote drove flew broke chose drew ate knew thought felt meant "
        + "read heard paid since been ago died already");

    /// <summary>By token, 0 for one not looked at yet: where times are dense, each word is near many of them.</summary>
    private readonly byte[] _seen = new byte[text.Tokens.Length];

    /// <summary>The direction of the nearest verb before an expression, or else after it, in its sentence.</summary>
    public Direction DirectionAt(Lexeme found)
    {
        if (text.Is(found.First - 1, "ended"))
        {
            return Direction.Over;
        }

        for (var at = found.First - 1; at >= 0 && at >= found.First - Reach && Seen(at) is not EndOfSentence and var seen; at--)
        {
            if (seen is not Nothing)
            {
                return (Direction)(seen - Nothing);
            }
        }

        for (var at = found.End; at < text.Tokens.Length && at < found.End + Reach && Seen(at) is not EndOfSentence and var seen; at++)
        {
            if (seen is not Nothing)
            {
                return (Direction)(seen - Nothing);
            }
        }

        return Direction.Unknown;
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
        return Future.Has(text, at) || (text.Is(at, "to") && (text.Is(at - 1, "is") || text.Is(at - 1, "are"))) ? Direction.Future
            : Past.Has(text, at) || IsPastForm(text[at]) ? Direction.Past
            : Direction.Unknown;
    }

    /// <summary>"agreed" is missed for the sake of "speed", "need" and "United".</summary>
    private static bool IsPastForm(ReadOnlySpan<char> word) => word.Length > 4 && char.IsLower(word[0]) && word is [.., not 'e', 'e', 'd'];

    private static bool EndsSentence(TokenizedText text, int at) => text[at] is "." or "?" or "!";
}
