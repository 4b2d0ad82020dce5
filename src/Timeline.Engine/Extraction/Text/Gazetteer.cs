using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Text;

/// <summary>A language's names of one or more words that need no context to be known.</summary>
internal sealed class Gazetteer
{
    private const int LongestKey = 80;

    private readonly Dictionary<string, GazetteerEntry>.AlternateLookup<ReadOnlySpan<char>> _phrases;

    /// <summary>First token of a phrase to the most tokens of any phrase that begins with it.</summary>
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _firstTokens;

    /// <param name="language">Whose tokens the phrases are made of.</param>
    public Gazetteer(Dictionary<string, GazetteerEntry> entries, ILanguage language)
    {
        _phrases = entries.GetAlternateLookup<ReadOnlySpan<char>>();
        _firstTokens = FirstTokensOf(entries, language).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public GazetteerEntry? Find(ReadOnlySpan<char> phrase) => _phrases.TryGetValue(phrase, out var entry) ? entry : null;

    /// <summary>The entry that tokens <paramref name="first"/> to <paramref name="end"/> (exclusive) spell; null if none.</summary>
    public GazetteerEntry? Find(TokenizedText text, int first, int end)
    {
        Span<char> key = stackalloc char[LongestKey];
        return Spell(text, first, end, key) is var length and > 0 ? Find(key[..length]) : null;
    }

    /// <summary>The longest entry that begins at token <paramref name="first"/> and ends at or before <paramref name="limit"/>.</summary>
    public (GazetteerEntry? Entry, int End) Longest(TokenizedText text, int first, int limit)
    {
        if (!_firstTokens.TryGetValue(text[first], out var most))
        {
            // "UKRAINE", in capitals, is looked up as "Ukraine".
            most = IsShouted(text[first]) ? 3 : 0;
        }

        for (var end = Math.Min(limit, first + most); end > first; end--)
        {
            if (Find(text, first, end) is { } entry)
            {
                return (entry, end);
            }
        }

        return (null, first);
    }

    private int Spell(TokenizedText text, int first, int end, Span<char> key)
    {
        var length = 0;

        for (var i = first; i < end; i++)
        {
            var token = text[i];
            var space = i > first && text.Tokens[i].SpaceBefore ? 1 : 0;

            if (length + space + token.Length > key.Length)
            {
                return 0;
            }

            if (space == 1)
            {
                key[length++] = ' ';
            }

            token.CopyTo(key[length..]);

            if (IsShouted(token) && !_firstTokens.ContainsKey(token))
            {
                for (var c = length + 1; c < length + token.Length; c++)
                {
                    key[c] = char.ToLowerInvariant(key[c]);
                }
            }

            length += token.Length;
        }

        key[..length].Replace('’', '\'');
        return length;
    }

    private static bool IsShouted(ReadOnlySpan<char> token)
    {
        if (token.Length < 4)
        {
            return false;
        }

        foreach (var c in token)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }

    private static Dictionary<string, int> FirstTokensOf(Dictionary<string, GazetteerEntry> entries, ILanguage language)
    {
        var first = new Dictionary<string, int>(entries.Count, StringComparer.Ordinal);

        foreach (var phrase in entries.Keys)
        {
            var tokens = Tokenizer.Read(phrase, language);
            var token = phrase[tokens[0].Start..tokens[0].End];
            first[token] = Math.Max(first.GetValueOrDefault(token), tokens.Length);
        }

        return first;
    }
}
