using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Analysis.Tagging;

/// <summary>What speaks for a word being part of a name, and of whose: letters, neighbours, parts of speech and the tables of names.</summary>
internal static class NameFeatures
{
    /// <summary>No token has more.</summary>
    public const int Most = 512;

    /// <summary>Writes the keys of a token's features; returns how many.</summary>
    /// <param name="speech">The parts of speech of the whole text.</param>
    public static int Read(TextForms text, ReadOnlySpan<PartOfSpeech> speech, int i, Span<uint> keys)
    {
        ref readonly var word = ref text[i];
        ref readonly var before = ref text[i - 1];
        ref readonly var after = ref text[i + 1];
        var place = (i == text.First ? 1u : 0u) | (text.IsInCapitals ? 2u : 0u);
        var (pos, posBefore, posAfter) = (SpeechOf(text, speech, i), SpeechOf(text, speech, i - 1), SpeechOf(text, speech, i + 1));
        var n = 0;

        keys[n++] = FeatureKey.Of(101, word.Lower);
        keys[n++] = FeatureKey.Of(102, word.Word, place);
        keys[n++] = FeatureKey.Of(103, before.Lower);
        keys[n++] = FeatureKey.Of(104, after.Lower);
        keys[n++] = FeatureKey.Of(105, text[i - 2].Lower);
        keys[n++] = FeatureKey.Of(106, text[i + 2].Lower);
        keys[n++] = FeatureKey.Of(107, before.Lower, word.Lower);
        keys[n++] = FeatureKey.Of(108, word.Lower, after.Lower);
        keys[n++] = FeatureKey.Of(109, text[i - 2].Lower, before.Lower, word.Shape);
        keys[n++] = FeatureKey.Of(110, after.Lower, text[i + 2].Lower, word.Shape);
        keys[n++] = FeatureKey.Of(111, word.Suffix2, word.Shape);
        keys[n++] = FeatureKey.Of(112, word.Suffix3, word.Shape);
        keys[n++] = FeatureKey.Of(113, word.Suffix4, word.Shape);
        keys[n++] = FeatureKey.Of(114, word.Prefix3, word.Shape);
        keys[n++] = FeatureKey.Of(115, word.Shape, place);
        keys[n++] = FeatureKey.Of(116, before.Shape, word.Shape, after.Shape);
        keys[n++] = FeatureKey.Of(117, before.Lower, word.Shape, place);
        keys[n++] = FeatureKey.Of(118, word.Shape, after.Lower, place);
        keys[n++] = FeatureKey.Of(119, pos, word.Shape, place);
        keys[n++] = FeatureKey.Of(120, posBefore, pos, word.Shape);
        keys[n++] = FeatureKey.Of(121, pos, posAfter, word.Shape);
        keys[n++] = FeatureKey.Of(122, posBefore, pos, posAfter);
        keys[n++] = FeatureKey.Of(123, SpeechOf(text, speech, i - 2), posBefore, pos);
        keys[n++] = FeatureKey.Of(124, pos, posAfter, SpeechOf(text, speech, i + 2));
        keys[n++] = FeatureKey.Of(125, text.Entry(i), pos);
        keys[n++] = FeatureKey.Of(126, text.Entry(i), text.Entry(i - 1), text.Entry(i + 1));
        keys[n++] = FeatureKey.Of(127, text.Entry(i + 1), word.Shape, pos);
        keys[n++] = FeatureKey.Of(128, text.Entry(i - 1), word.Shape, pos);
        keys[n++] = FeatureKey.Of(129, text.Entry(i), after.Lower);
        keys[n++] = FeatureKey.Of(130, text.Entry(i), before.Lower);

        n = text.ReadClasses(131, i, word.Shape, place, keys, n);
        n = text.ReadClasses(132, i - 1, before.Shape, word.Shape, keys, n);
        n = text.ReadClasses(133, i + 1, word.Shape, after.Shape, keys, n);
        n = text.ReadClasses(134, i - 2, before.Shape, word.Shape, keys, n);
        n = text.ReadClasses(135, i + 2, word.Shape, after.Shape, keys, n);
        keys[n++] = FeatureKey.Of(136, Together(text.Classes(i)), Together(text.Classes(i - 1)), word.Shape);
        keys[n++] = FeatureKey.Of(137, Together(text.Classes(i)), Together(text.Classes(i + 1)), word.Shape);

        if (text.Hints.Length > 0)
        {
            keys[n++] = FeatureKey.Of(160, text.Hint(i));
            keys[n++] = FeatureKey.Of(161, text.Hint(i - 1), text.Hint(i), text.Hint(i + 1));
            keys[n++] = FeatureKey.Of(162, text.Hint(i), pos, word.Shape);
            keys[n++] = FeatureKey.Of(163, text.Hint(i), before.Lower);
            keys[n++] = FeatureKey.Of(164, text.Hint(i), after.Lower);
            keys[n++] = FeatureKey.Of(165, text.Hint(i), text.Entry(i), place);
        }

        if ((word.Look & WordLook.Capital) != 0)
        {
            n = ReadRun(text, speech, i, keys, n);
        }

        return n;
    }

    /// <summary>The capitalised words around, taken together: what opens and closes them, and what stands on either side.</summary>
    private static int ReadRun(TextForms text, ReadOnlySpan<PartOfSpeech> speech, int i, Span<uint> keys, int n)
    {
        const int farthest = 6;
        var (first, last) = (i, i);

        while (first > i - farthest && IsInRun(text, first - 1))
        {
            first--;
        }

        while (last < i + farthest && IsInRun(text, last + 1))
        {
            last++;
        }

        var (position, length) = ((uint)(i - first), (uint)(last - first + 1));
        keys[n++] = FeatureKey.Of(140, position, length);
        keys[n++] = FeatureKey.Of(141, text[last].Lower, i == last ? 1u : 0);
        keys[n++] = FeatureKey.Of(142, text[first].Lower, i == first ? 1u : 0);
        keys[n++] = FeatureKey.Of(143, text[first - 1].Lower, length);
        keys[n++] = FeatureKey.Of(144, text[last + 1].Lower, length);
        keys[n++] = FeatureKey.Of(145, SpeechOf(text, speech, first - 1), SpeechOf(text, speech, last + 1), length);
        keys[n++] = FeatureKey.Of(146, text[first - 1].Lower, text[first - 2].Lower);
        keys[n++] = FeatureKey.Of(147, text[last + 1].Lower, text[last + 2].Lower);
        keys[n++] = FeatureKey.Of(148, text[last].Suffix3, i == last ? 1u : 0, length);
        n = text.ReadClasses(149, last, i == last ? 1u : 0, length, keys, n);
        n = text.ReadClasses(150, first, i == first ? 1u : 0, length, keys, n);
        n = text.ReadClasses(151, first - 1, text[first - 1].Shape, length, keys, n);
        return text.ReadClasses(152, last + 1, text[last + 1].Shape, length, keys, n);
    }

    private static bool IsInRun(TextForms text, int i) => i >= text.First && i < text.End && (text[i].Look & WordLook.Capital) != 0;

    /// <summary>The first 32 classes: what later ones are called, the weights need not know.</summary>
    private static uint Together(LexicalClass classes) => (uint)((long)classes & uint.MaxValue);

    private static uint SpeechOf(TextForms text, ReadOnlySpan<PartOfSpeech> speech, int i) => i >= text.First && i < text.End ? (uint)speech[i] : 99;
}
