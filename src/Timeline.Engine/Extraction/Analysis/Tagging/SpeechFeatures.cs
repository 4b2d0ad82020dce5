using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Analysis.Tagging;

/// <summary>What speaks for a word's part of speech: its own letters and the words around it.</summary>
internal static class SpeechFeatures
{
    /// <summary>No token has more.</summary>
    public const int Most = 256;

    /// <summary>Writes the keys of a token's features; returns how many.</summary>
    public static int Read(TextForms text, int i, Span<uint> keys)
    {
        ref readonly var word = ref text[i];
        ref readonly var before = ref text[i - 1];
        ref readonly var after = ref text[i + 1];
        ref readonly var before2 = ref text[i - 2];
        ref readonly var after2 = ref text[i + 2];
        var place = (i == text.First ? 1u : 0u) | (text.IsInCapitals ? 2u : 0u);
        var n = 0;

        keys[n++] = FeatureKey.Of(1, word.Lower);
        keys[n++] = FeatureKey.Of(2, word.Word, place);
        keys[n++] = FeatureKey.Of(3, before.Lower);
        keys[n++] = FeatureKey.Of(4, after.Lower);
        keys[n++] = FeatureKey.Of(5, before2.Lower);
        keys[n++] = FeatureKey.Of(6, after2.Lower);
        keys[n++] = FeatureKey.Of(7, before.Lower, word.Lower);
        keys[n++] = FeatureKey.Of(8, word.Lower, after.Lower);
        keys[n++] = FeatureKey.Of(9, before.Lower, after.Lower);
        keys[n++] = FeatureKey.Of(10, before2.Lower, before.Lower);
        keys[n++] = FeatureKey.Of(11, after.Lower, after2.Lower);
        keys[n++] = FeatureKey.Of(12, before.Lower, word.Lower, after.Lower);
        keys[n++] = FeatureKey.Of(13, word.Suffix1);
        keys[n++] = FeatureKey.Of(14, word.Suffix2);
        keys[n++] = FeatureKey.Of(15, word.Suffix3);
        keys[n++] = FeatureKey.Of(16, word.Suffix4);
        keys[n++] = FeatureKey.Of(17, word.Suffix5);
        keys[n++] = FeatureKey.Of(18, word.Prefix2);
        keys[n++] = FeatureKey.Of(19, word.Prefix3);
        keys[n++] = FeatureKey.Of(20, word.Shape, place);
        keys[n++] = FeatureKey.Of(21, word.Shape, word.Suffix2, place);
        keys[n++] = FeatureKey.Of(22, word.Shape, word.Suffix3, place);
        keys[n++] = FeatureKey.Of(23, before.Shape, word.Shape);
        keys[n++] = FeatureKey.Of(24, word.Shape, after.Shape);
        keys[n++] = FeatureKey.Of(25, before.Shape, word.Shape, after.Shape);
        keys[n++] = FeatureKey.Of(26, before.Lower, word.Suffix3);
        keys[n++] = FeatureKey.Of(27, word.Suffix3, after.Lower);
        keys[n++] = FeatureKey.Of(28, before.Suffix3);
        keys[n++] = FeatureKey.Of(29, after.Suffix3);
        keys[n++] = FeatureKey.Of(30, after.Suffix2, word.Suffix2);
        keys[n++] = FeatureKey.Of(31, before.Suffix2, word.Suffix2);
        keys[n++] = FeatureKey.Of(32, before.Lower, word.Shape);
        keys[n++] = FeatureKey.Of(33, after.Lower, word.Shape);
        keys[n++] = FeatureKey.Of(34, before.Suffix3, word.Suffix2, after.Suffix3);
        keys[n++] = FeatureKey.Of(35, text[text.End - 1].Lower, i == text.First ? word.Lower : 0);
        keys[n++] = FeatureKey.Of(36, text.Entry(i), place);
        keys[n++] = FeatureKey.Of(37, text.Entry(i + 1), word.Shape);
        keys[n++] = FeatureKey.Of(38, text.Entry(i - 1), word.Shape);
        keys[n++] = FeatureKey.Of(39, text[i - 3].Lower);
        keys[n++] = FeatureKey.Of(40, text[i + 3].Lower);

        n = text.ReadClasses(41, i, word.Shape, place, keys, n);
        n = text.ReadClasses(42, i + 1, word.Shape, after.Shape, keys, n);
        return text.ReadClasses(43, i - 1, before.Shape, word.Shape, keys, n);
    }
}
