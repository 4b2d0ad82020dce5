using System.Collections.Immutable;
using Timeline.Engine.Extraction.Analysis.Tagging;
using Timeline.Engine.Extraction.Layout;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Analysis;

/// <summary>Tags the parts of speech of every sentence.</summary>
internal static class SpeechReader
{
    public static PartOfSpeech[] Read(TokenizedText text, ImmutableArray<Segment> segments)
    {
        var speech = new PartOfSpeech[text.Tokens.Length];
        Array.Fill(speech, PartOfSpeech.Other);

        if (text.Language.SpeechWeights is { } weights)
        {
            var (forms, tagger) = (new TextForms(text), new SpeechTagger(weights));

            foreach (var _ in forms.Sentences(segments))
            {
                tagger.Tag(forms, speech);
            }
        }

        return speech;
    }
}
