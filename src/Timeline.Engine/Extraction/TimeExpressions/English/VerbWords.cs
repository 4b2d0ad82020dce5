using System.Collections.Frozen;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.TimeExpressions.Values;

namespace Timeline.Engine.Extraction.TimeExpressions.English;

/// <summary>Tense without a parser: auxiliaries, words of planning, irregular pasts and "-ed".</summary>
internal static class VerbWords
{
    /// <summary>How many words away a verb still speaks for an expression.</summary>
    private const int Reach = 15;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Future = Set(
        "will 'll ’ll wo shall would should could may might must can ca going plan plans planned planning expect expected expects due scheduled "
        + "supposed intend intends intended hope hopes propose proposes proposed promise promises promised set slated ready aims payable until "
        + "upcoming effective expire expires resume resumes begins starts opens");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Past = Set(
        "was were had did said told met went took left came made gave got saw found held became began ran won lost fell rose grew led sent spent "
        + "sold bought brought built shot struck hit put cut cost kept stood spoke wrote drove flew broke chose drew ate knew thought felt meant "
        + "read heard paid since been ago died already");

    public static Direction DirectionAt(TokenizedText text, int first, int end)
    {
        for (var at = first - 1; at >= 0 && at >= first - Reach && !EndsSentence(text, at); at--)
        {
            if (Of(text, at) is not Direction.Unknown and var found)
            {
                return found;
            }
        }

        for (var at = end; at < text.Tokens.Length && at < end + Reach && !EndsSentence(text, at); at++)
        {
            if (Of(text, at) is not Direction.Unknown and var found)
            {
                return found;
            }
        }

        return Direction.Unknown;
    }

    private static Direction Of(TokenizedText text, int at)
    {
        if (text.Tokens[at].Kind is not TokenKind.Word)
        {
            return Direction.Unknown;
        }

        var word = text[at];
        return Future.Contains(word) ? Direction.Future
            : Past.Contains(word) || (word.Length > 4 && char.IsLower(word[0]) && word is [.., not 'e', 'e', 'd']) ? Direction.Past
            : Direction.Unknown;
    }

    private static bool EndsSentence(TokenizedText text, int at) => text[at] is "." or "?" or "!";

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
