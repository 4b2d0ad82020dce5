using System.Runtime.InteropServices;
using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Analysis.Tagging;

/// <summary>Tells which words of a sentence name a person, an organisation or a place. Trained weights, read at first use; their licence lies beside them.</summary>
internal sealed class NameTagger(TagWeights weights)
{
    private readonly TagChain _chain = new(weights);
    private readonly uint[] _keys = new uint[NameFeatures.Most];

    /// <param name="text">Entered at the sentence to tag.</param>
    /// <param name="speech">The whole text's parts of speech, known for the sentence.</param>
    /// <param name="names">The whole text's; those of the sentence are set.</param>
    public void Tag(TextForms text, ReadOnlySpan<PartOfSpeech> speech, Span<NameTag> names)
    {
        var n = text.End - text.First;
        var sums = _chain.Begin(n);

        for (var i = 0; i < n; i++)
        {
            _chain.Add(_keys.AsSpan(0, NameFeatures.Read(text, speech, text.First + i, _keys)), sums[(i * _chain.Width)..]);
        }

        _chain.Decode(sums, MemoryMarshal.AsBytes(names.Slice(text.First, n)));
    }
}
