using Timeline.Engine.Extraction.Analysis.Tagging;
using Timeline.Engine.Extraction.Languages.English;
using Timeline.Engine.Extraction.Layout;
using Timeline.Engine.Extraction.Text;
using Timeline.Training;

namespace Timeline.Accuracy;

/// <summary>The taggers as they are shipped, over whole texts.</summary>
internal static class SpeechScore
{
    public static (int Right, int All) Of(List<TaggedSentence> sentences)
    {
        var tagger = new SpeechTagger(EnglishLanguage.Instance.SpeechWeights);
        var (right, all) = (0, 0);

        foreach (var sentence in sentences)
        {
            var forms = new TextForms(sentence.Text);
            var speech = new PartOfSpeech[sentence.Tags.Length];
            forms.Enter(0, speech.Length);
            tagger.Tag(forms, speech);
            right += speech.Where((tag, i) => (byte)tag == sentence.Tags[i]).Count();
            all += speech.Length;
        }

        return (right, all);
    }

    /// <summary>Tags everything; returns how many tokens are part of a name.</summary>
    public static int Tag(TokenizedText text)
    {
        var (speechTagger, nameTagger) = (new SpeechTagger(EnglishLanguage.Instance.SpeechWeights), new NameTagger(EnglishLanguage.Instance.NameWeights));
        var (speech, names) = (new PartOfSpeech[text.Tokens.Length], new NameTag[text.Tokens.Length]);
        var forms = new TextForms(text) { Hints = new byte[text.Tokens.Length] };

        foreach (var sentence in Segmenter.Read(text).SelectMany(segment => segment.Sentences))
        {
            forms.Enter(text.FirstTokenAfter(sentence.Start), text.FirstTokenAfter(sentence.End - 1) + 1);
            speechTagger.Tag(forms, speech);
            nameTagger.Tag(forms, speech, names);
        }

        return names.Count(name => name != NameTag.Outside);
    }
}
