using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Mentions;

/// <summary>The small words inside a name: "Ministry of Defence", "Ursula von der Leyen", "Food and Drug Administration".</summary>
internal static class Connectors
{
    /// <summary>The end of the name when it goes on over the small word at <paramref name="end"/>; else <paramref name="end"/>.</summary>
    public static int Over(NameScanner scanner, ArticleWords words, int start, int end, int limit)
    {
        if (end + 1 >= limit)
        {
            return end;
        }

        if (words.Is(end, WordList.NameParticles))
        {
            var part = end + 1;

            while (part < limit && part < end + 4 && (words.Is(part, WordList.SecondParticles) || words.IsHyphen(part)))
            {
                part++;
            }

            return part < limit && scanner.IsNameWord(part) ? part + 1 : end;
        }

        if (words[end] is "&" && words.IsCapitalised(end + 1))
        {
            return end + 2;
        }

        if (words.Is(end, WordList.BeforeComplement) && TakesComplement(words, end))
        {
            var part = words.Is(end + 1, WordList.The) ? end + 2 : end + 1;
            return part < limit && scanner.Step(part, limit) is var next && next > part && (words.IsExactly(end, WordList.Of) || !IsPlace(words, part, next)) ? next : end;
        }

        return words.IsExactly(end, WordList.And) && HasComplement(words, start, end) ? OverAnd(scanner, words, end, limit) : end;
    }

    /// <summary>"Ministry of", "Council on", "Bay of": a head that what follows completes.</summary>
    private static bool TakesComplement(ArticleWords words, int end) =>
        words.IsExactly(end, WordList.Of) ? words.Is(end - 1, LexicalClass.OrgOf | LexicalClass.PlaceOf) || words.Is(end - 1, WordList.HeadsBeforeOf)
        : words.Is(end - 1, words.IsExactly(end, WordList.For) ? LexicalClass.OrgFor : words.IsExactly(end, WordList.On) ? LexicalClass.OrgOn : LexicalClass.OrgAgainst);

    private static bool IsPlace(ArticleWords words, int first, int end) => !words.IsCapitalised(end) && words.Gazetteer.Find(words.Text, first, end) is { Kind: Events.ActorKind.Place };

    private static bool HasComplement(ArticleWords words, int start, int end) =>
        new TokenRange(start, end).Any(i => words.Is(i, WordList.BeforeObject) || words.Is(i, LexicalClass.Common) || words.Is(i, WordList.FieldsOfBodies));

    /// <summary>"Health and Human Services", "Food and Drug Administration": what follows must end in a head, or be an office's second field.</summary>
    private static int OverAnd(NameScanner scanner, ArticleWords words, int and, int limit)
    {
        var end = and + 1;

        while (end < limit && words.SpaceBefore(end) && scanner.IsNameWord(end))
        {
            end++;
        }

        var closes = end > and + 1 && words.Is(end - 1, LexicalClass.OrgHead);
        return closes || AreFields(words, and + 1, end) ? end : and;
    }

    /// <summary>"Trade", "Water Management": plain words, not another name.</summary>
    private static bool AreFields(ArticleWords words, int first, int end) =>
        end > first && end < first + 4
        && !new TokenRange(first, end).Any(i => !words.Is(i, LexicalClass.Common | LexicalClass.ThingHead | LexicalClass.OrgHead | LexicalClass.PlaceHead) || words.Gazetteer.Find(words[i]) is not null);
}
