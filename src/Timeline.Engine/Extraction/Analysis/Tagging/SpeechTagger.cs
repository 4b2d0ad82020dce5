using System.Runtime.InteropServices;
using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Analysis.Tagging;

/// <summary>Tells the part of speech of every word of a sentence. Trained weights, read at first use; their licence lies beside them.</summary>
internal sealed class SpeechTagger(TagWeights weights)
{
    private readonly TagChain _chain = new(weights);
    private readonly uint[] _keys = new uint[SpeechFeatures.Most];

    /// <param name="text">Entered at the sentence to tag.</param>
    /// <param name="speech">The whole text's; those of the sentence are set.</param>
    public void Tag(TextForms text, Span<PartOfSpeech> speech)
    {
        var n = text.End - text.First;
        var sums = _chain.Begin(n);

        for (var i = 0; i < n; i++)
        {
            _chain.Add(_keys.AsSpan(0, SpeechFeatures.Read(text, text.First + i, _keys)), sums[(i * _chain.Width)..]);
        }

        _chain.Decode(sums, MemoryMarshal.AsBytes(speech.Slice(text.First, n)));
    }
}
