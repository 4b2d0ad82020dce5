using Timeline.Engine.Extraction.Analysis.Tagging;
using Timeline.Engine.Extraction.Languages;

namespace Timeline.Training;

/// <summary>Trains the tagger of parts of speech on the English Web Treebank.</summary>
internal static class SpeechTraining
{
    private static readonly Schedule Schedule = new(Epochs: 14, Averaged: 6, Decay: 1e-5f, Step: 0.1f, Noise: 0.1f);

    /// <summary>Every tenth hundred of the training sentences is held out: what settings are chosen by.</summary>
    public static void HeldOut(string data, Action<string> say)
    {
        var all = Corpora.Speech(Path.Combine(data, "ewt-train.conllu"));
        var packed = Train([.. all.Where((_, i) => !IsHeldOut(i))], say);
        say($"held out: {Score(packed, [.. all.Where((_, i) => IsHeldOut(i))]):F2} % of the tokens");
    }

    public static void Write(string data, string file, Action<string> say)
    {
        var packed = Train(Corpora.Speech(Path.Combine(data, "ewt-train.conllu")), say);
        File.WriteAllBytes(file, packed);
        say($"EWT dev: {Score(packed, Corpora.Speech(Path.Combine(data, "ewt-dev.conllu"))):F2} % of the tokens");
    }

    private static bool IsHeldOut(int sentence) => sentence / 100 % 10 == 7;

    private static byte[] Train(List<TaggedSentence> sentences, Action<string> say)
    {
        var trainer = new ChainTrainer(Enum.GetValues<PartOfSpeech>().Length, [.. sentences.Select(ExampleOf)]);
        say($"{sentences.Count} sentences, {trainer.Features} features");
        var packed = Packing.Pack(trainer.Train(Schedule, epoch => say($"epoch {epoch}")));
        say($"{packed.Length} bytes");
        return packed;
    }

    private static Example ExampleOf(TaggedSentence sentence)
    {
        var keys = new uint[SpeechFeatures.Most];
        var forms = new TextForms(sentence.Text);
        forms.Enter(0, sentence.Tags.Length);
        return new Example([.. Enumerable.Range(0, sentence.Tags.Length).Select(i => keys[..SpeechFeatures.Read(forms, i, keys)])], sentence.Tags);
    }

    private static double Score(byte[] packed, List<TaggedSentence> sentences)
    {
        var tagger = new SpeechTagger(TagWeights.Read(new MemoryStream(packed)));
        var (right, all) = (0, 0);

        foreach (var sentence in sentences)
        {
            var forms = new TextForms(sentence.Text);
            var speech = new PartOfSpeech[sentence.Tags.Length];
            forms.Enter(0, speech.Length);
            tagger.Tag(forms, speech);
            all += speech.Length;
            right += speech.Where((tag, i) => (byte)tag == sentence.Tags[i]).Count();
        }

        return 100.0 * right / all;
    }
}
