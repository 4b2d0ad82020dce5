using System.Collections.Immutable;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Languages.English;
using Timeline.Engine.Extraction.Mentions;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.Times.Patterns;

namespace Timeline.Engine.Extraction.Analysis;

/// <summary>How an entry of the gazetteer stands for its actor.</summary>
internal enum EntryUse
{
    Name,

    /// <summary>"Belarusian", "Belarusians".</summary>
    Adjective,

    /// <summary>A word that names a faith, a movement or a language: no actor.</summary>
    Nothing,

    /// <summary>A place of its own that stands for its state when it acts.</summary>
    Capital,

    /// <summary>A seat that always stands for its state: "the Kremlin".</summary>
    Metonym,
}

/// <param name="Name">The usual name of the actor; for a capital, of the city.</param>
/// <param name="State">The state a capital stands for; null for anything else.</param>
/// <param name="IsShared">Bodies of many countries bear the name: "Congress".</param>
internal sealed record GazetteerEntry(string Name, ActorKind Kind, EntryUse Use, string? State = null, bool IsShared = false);

/// <summary>Names of one or more words that need no context to be known. Loaded once, at first use.</summary>
internal static class Gazetteer
{
    private const int LongestKey = 80;

    /// <summary>Names of bodies that many countries have: "Congress", "Senate".</summary>
    public static readonly ImmutableArray<string> SharedNames = [.. EnglishTable.Rows("shared-bodies.tsv").Select(row => row[0])];

    private static readonly Dictionary<string, GazetteerEntry> Entries = Load();

    private static readonly Dictionary<string, GazetteerEntry>.AlternateLookup<ReadOnlySpan<char>> Phrases =
        Entries.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>First token of a phrase to the most tokens of any phrase that begins with it.</summary>
    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> FirstTokens =
        LoadFirstTokens().GetAlternateLookup<ReadOnlySpan<char>>();

    public static GazetteerEntry? Find(ReadOnlySpan<char> phrase) => Phrases.TryGetValue(phrase, out var entry) ? entry : null;

    /// <summary>The entry that tokens <paramref name="first"/> to <paramref name="end"/> (exclusive) spell; null if none.</summary>
    public static GazetteerEntry? Find(TokenizedText text, int first, int end)
    {
        Span<char> key = stackalloc char[LongestKey];
        return Spell(text, first, end, key) is var length and > 0 ? Find(key[..length]) : null;
    }

    /// <summary>The longest entry that begins at token <paramref name="first"/> and ends at or before <paramref name="limit"/>.</summary>
    public static (GazetteerEntry? Entry, int End) Longest(TokenizedText text, int first, int limit)
    {
        if (!FirstTokens.TryGetValue(text[first], out var most))
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

    private static int Spell(TokenizedText text, int first, int end, Span<char> key)
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

            if (IsShouted(token) && !FirstTokens.ContainsKey(token))
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

    private static Dictionary<string, int> LoadFirstTokens()
    {
        var first = new Dictionary<string, int>(Entries.Count, StringComparer.Ordinal);

        foreach (var phrase in Entries.Keys)
        {
            var tokens = Tokenizer.Read(phrase);
            var token = phrase[tokens[0].Start..tokens[0].End];
            first[token] = Math.Max(first.GetValueOrDefault(token), tokens.Length);
        }

        return first;
    }

    private static Dictionary<string, GazetteerEntry> Load()
    {
        var entries = new Dictionary<string, GazetteerEntry>(6_000, StringComparer.Ordinal);

        foreach (var row in EnglishTable.Rows("states.tsv"))
        {
            var state = new GazetteerEntry(row[0], ActorKind.State, EntryUse.Name);
            Add(row[0], state);
            AddAll(row[5], state);
            AddAll(row[4], state with { Use = EntryUse.Adjective });

            foreach (var capital in EnglishTable.List(row[3]))
            {
                Add(capital, new GazetteerEntry(capital, ActorKind.Place, EntryUse.Capital, row[0]));
            }
        }

        foreach (var row in EnglishTable.Rows("metonyms.tsv"))
        {
            Add(row[0], new GazetteerEntry(row[1], ActorKind.State, EntryUse.Metonym));
        }

        foreach (var row in EnglishTable.Rows("bodies.tsv"))
        {
            var body = new GazetteerEntry(row[0], ActorKind.Organisation, EntryUse.Name);
            Add(row[0], body);
            AddAll(row.Length > 1 ? row[1] : "", body);
        }

        foreach (var name in SharedNames)
        {
            Add(name, new GazetteerEntry(name, ActorKind.Organisation, EntryUse.Name, IsShared: true));
        }

        foreach (var row in EnglishTable.Rows("places.tsv"))
        {
            foreach (var place in EnglishTable.List(row[1]))
            {
                Add(place, new GazetteerEntry(place, ActorKind.Place, EntryUse.Name));
            }
        }

        foreach (var row in EnglishTable.Rows("peoples.tsv"))
        {
            AddAll(row[1], new GazetteerEntry(row[0], ActorKind.Place, row[0].Length > 0 ? EntryUse.Adjective : EntryUse.Nothing));
        }

        return entries;

        // What stands earlier in the tables wins: Georgia is the state, Tripoli the capital.
        void Add(string phrase, GazetteerEntry entry) => entries.TryAdd(phrase, entry);

        void AddAll(string cell, GazetteerEntry entry)
        {
            foreach (var phrase in EnglishTable.List(cell))
            {
                Add(phrase, entry);
            }
        }
    }
}
