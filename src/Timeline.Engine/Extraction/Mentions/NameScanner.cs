using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Mentions;

/// <summary>
/// Finds the stretches of capitalised words, with the small words that may stand inside a name ("Ministry of Defence",
/// "Ursula von der Leyen", "38th Air Assault Brigade"), and hands each to <see cref="NameSplitter"/>. One pass.
/// </summary>
internal sealed class NameScanner(ArticleWords words, List<NameCandidate> found)
{
    internal const LexicalClass NeverInName = LexicalClass.Function | LexicalClass.Calendar;

    /// <summary>Tokens. No name is longer, and splitting a stretch costs its length squared.</summary>
    private const int LongestName = 24;

    private readonly NameSplitter _splitter = new(words, found);

    /// <summary>Reads the tokens of one sentence (or signature).</summary>
    public void Scan(int first, int end)
    {
        for (var i = first; i < end;)
        {
            if (TitledWork.End(words, i, end) is var afterWork and > 0)
            {
                i = afterWork;
                continue;
            }

            var stop = EndOfName(i, end);

            if (stop == i)
            {
                i++;
                continue;
            }

            _splitter.Split(i, stop, OpensSentence(i, first));
            i = stop;
        }
    }

    private bool OpensSentence(int index, int first) =>
        index == first || (!words.IsWord(index - 1) && words[index - 1] is "“" or "\"" or "‘" or "'" or ":" or "•" or "—" or "(" or "…");

    /// <summary>The end of the name that begins at <paramref name="start"/>; <paramref name="start"/> if none does.</summary>
    private int EndOfName(int start, int limit)
    {
        var end = Step(start, limit);

        if (end == start)
        {
            return IsOrdinal(start, limit) ? EndOfOrdinalName(start, limit) : start;
        }

        while (end < limit && end < start + LongestName)
        {
            var next = Extend(start, end, limit);

            if (next == end)
            {
                break;
            }

            end = next;
        }

        return end;
    }

    /// <summary>One word of a name, or a whole phrase of the gazetteer.</summary>
    internal int Step(int index, int limit)
    {
        if (!words.IsWord(index) || words.IsAddress(index))
        {
            return index;
        }

        var (entry, end) = words.Gazetteer.Longest(words.Text, index, limit);

        if (entry is not null && (end > index + 1 || words.IsCapitalised(index)) && !(end == index + 1 && words.Is(index, NeverInName)))
        {
            return end;
        }

        return IsNameWord(index) ? index + 1 : EndOfPrefixed(index, limit);
    }

    internal bool IsNameWord(int index) =>
        words.IsCapitalised(index) && !words.IsAddress(index)
        && (!words.Is(index, NeverInName) || IsNameDespiteClass(index));

    /// <summary>"Theresa May", "Will Smith", "April Jones": a small word or a month that is a name here. Where a sentence begins, only a month can be told.</summary>
    private bool IsNameDespiteClass(int index)
    {
        var afterName = index > 0 && words.SpaceBefore(index) && words.IsCapitalised(index - 1)
            && words.Is(index - 1, LexicalClass.Given | LexicalClass.AnyTitle) && !words.Is(index - 1, NeverInName);
        var isName = words.Is(index, LexicalClass.Given) || words.Is(index, WordList.NameMay);
        return isName && (afterName
            || (words.Is(index, LexicalClass.Given) && words.IsCapitalised(index + 1) && !words.Is(index + 1, NeverInName)
                && words.SpaceBefore(index + 1) && ((index > 0 && words.IsWord(index - 1)) || !words.Is(index, LexicalClass.Function))));
    }

    /// <summary>"al-Assad", "el-Sisi", "bin Laden", "de Gaulle", "van Gogh", where the small word begins the name.</summary>
    private int EndOfPrefixed(int index, int limit)
    {
        if (words.Is(index, WordList.ArabicArticles) && index + 2 < limit
            && words.IsHyphen(index + 1) && !words.SpaceBefore(index + 1) && !words.SpaceBefore(index + 2) && words.IsCapitalised(index + 2))
        {
            return index + 3;
        }

        return words.Is(index, WordList.InnerParticles) && words.IsCapitalised(index + 1)
            && index + 1 < limit && !words.Is(index + 1, NeverInName) ? index + 2 : index;
    }

    private int Extend(int start, int end, int limit)
    {
        if (words.SpaceBefore(end))
        {
            return Step(end, limit) is var next && next > end && !IsClauseBreak(end) ? next : Connectors.Over(this, words, start, end, limit);
        }

        if (words.Text.Tokens[end].Kind == Text.TokenKind.Number || (words.IsWord(end) && words.Text.Tokens[end - 1].Kind == Text.TokenKind.Number))
        {
            return end + 1; // "MTV2", "EZ2DJ"
        }

        if (words.IsHyphen(end) && !words.SpaceBefore(end + 1) && end + 1 < limit)
        {
            // "Asia-Pacific", "al-Assad"; but "US-led" ends before its hyphen.
            var part = words.Is(end + 1, WordList.ArabicArticlesInside) && words.IsHyphen(end + 2) ? end + 3 : end + 1;
            return part < limit && (words.IsCapitalised(part) || words.Text.Tokens[part].Kind == Text.TokenKind.Number) ? part + 1 : end;
        }

        if (words[end] is "&" && words.IsCapitalised(end + 1) && end + 1 < limit)
        {
            return end + 2;
        }

        if (words[end] is "," && end + 1 < limit && (words.Is(end + 1, LexicalClass.CompanySuffix) || words.Is(end + 1, WordList.GenerationsAfterComma))
            && words.IsCapitalised(end + 1) && !words.Is(end + 1, WordList.HeadsAfterComma))
        {
            return end + 2;
        }

        // "People’s Republic", "Children’s Fund"
        return words.IsPossessive(end) && end + 1 < limit && words.IsCapitalised(end + 1) && words.SpaceBefore(end + 1)
            && words.Is(end - 1, WordList.HeadsWithPossessive)
            ? end + 2
            : end;
    }

    private bool IsClauseBreak(int index) => words.Is(index, LexicalClass.HonorificM | LexicalClass.HonorificF | LexicalClass.Honorific) && words[index] is ['M' or 'D', ..] && words[index].EndsWith('.');

    private bool IsOrdinal(int index, int limit) =>
        index + 2 < limit && words.Text.Tokens[index].Kind == Text.TokenKind.Number && words[index].Length < 4
        && NameAfterNumber(index) is var name && words.IsCapitalised(name) && words.SpaceBefore(name);

    /// <summary>Over "38th" or "65" to the word behind.</summary>
    private int NameAfterNumber(int index) => !words.SpaceBefore(index + 1) && words.Is(index + 1, WordList.OrdinalEndingsOfNames) ? index + 2 : index + 1;

    /// <summary>"38th Air Assault Brigade", "101st Airborne": a number counts when a unit or assembly follows.</summary>
    private int EndOfOrdinalName(int start, int limit)
    {
        var end = NameAfterNumber(start);
        var unit = start;

        while (end < limit && words.SpaceBefore(end) && words.IsCapitalised(end) && !words.Is(end, NeverInName) && end < start + 9)
        {
            end++;
            unit = words.Is(end - 1, LexicalClass.OrdinalHead) ? end : unit;
        }

        return unit;
    }
}
