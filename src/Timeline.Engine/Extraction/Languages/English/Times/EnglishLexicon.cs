using Timeline.Engine.Extraction.Times.Patterns;
using Timeline.Engine.Extraction.Times.Values;

namespace Timeline.Engine.Extraction.Languages.English.Times;

/// <summary>Looks words up: those of <see cref="EnglishWords"/> and the literal words of the rules, without allocating.</summary>
internal sealed class EnglishLexicon
{
    private readonly Dictionary<string, LexiconEntry>.AlternateLookup<ReadOnlySpan<char>> _entries;

    /// <param name="words">Literal words of rules, in the order of their numbers, which begin at 1.</param>
    public EnglishLexicon(IReadOnlyList<string> words)
    {
        var entries = new Dictionary<string, LexiconEntry>(StringComparer.OrdinalIgnoreCase);

        foreach (var word in EnglishWords.All.Concat(EnglishWords.Numbers))
        {
            foreach (var spelling in word.Spellings.Split(' '))
            {
                // A word of two rows is of both kinds; it has one value, so only the first row may give one.
                entries[spelling] = entries.TryGetValue(spelling, out var row)
                    ? row with { Kinds = row.Kinds | word.Kinds }
                    : new(word.Kinds, word.Value, word.Unit, word.NeedsCapital, 0);
            }
        }

        for (var index = 0; index < words.Count; index++)
        {
            entries[words[index]] = entries.GetValueOrDefault(words[index]) with { Word = index + 1 };
        }

        entries["–"] = entries["-"];
        entries["’s"] = entries["'s"];
        entries["’"] = entries["'"];
        _entries = entries.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool TryFind(ReadOnlySpan<char> word, out LexiconEntry entry)
    {
        if (!_entries.TryGetValue(word, out entry))
        {
            return false;
        }

        if (entry.NeedsCapital && !char.IsUpper(word[0]))
        {
            entry = entry with { Kinds = Kind.None };
        }

        return true;
    }
}

/// <param name="Word">Its number as a literal of the rules; 0 for none.</param>
internal readonly record struct LexiconEntry(Kind Kinds, decimal Value, TimeUnit Unit, bool NeedsCapital, int Word);
