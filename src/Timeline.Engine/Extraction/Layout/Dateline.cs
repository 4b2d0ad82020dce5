using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Layout;

/// <summary>
/// Where and when a story was filed, before its first sentence: "KYIV, March 1, 2022 —", "OSLO, Norway (Coast Wire) --". A place in
/// capitals (or any name, where a full date follows), then only names, dates and brackets, then a dash.
/// </summary>
internal static class Dateline
{
    private const int LongestInTokens = 20;

    /// <summary>The first token after the dateline that begins with token <paramref name="first"/>; null when none does.</summary>
    public static int? EndOf(TokenizedText text, int first, int end)
    {
        if (first >= end || text[first].Length < 2 || !char.IsUpper(text[first][0]))
        {
            return null;
        }

        var isPlain = !text[first].ContainsAnyInRange('a', 'z');

        for (var i = first + 1; i < Math.Min(end, first + LongestInTokens); i++)
        {
            if (text[i] is "—" or "–" or "_" or ":" || (text[i] is "-" && text.Tokens[i].SpaceBefore))
            {
                // A typewriter's dash is several hyphens.
                while (i + 1 < end && text[i + 1] is "-" or "_")
                {
                    i++;
                }

                return isPlain && i + 1 < end ? i + 1 : null;
            }

            isPlain |= WrittenDate.At(text, i) is not null;

            if (text.Tokens[i].Kind is TokenKind.Word ? char.IsLower(text[i][0]) : text[i] is "?" or "!" or ";" or "“" or "”" or "\"")
            {
                return null;
            }
        }

        return null;
    }
}
