using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Analysis.Tagging;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Mentions;

namespace Timeline.Training;

/// <summary>
/// Trains the tagger of names on three corpora, none of them news. It is shown what the rules and the tagger of parts of speech make of each
/// text, so both must be as they will be: train parts of speech first, and names again when the rules or their tables change much.
/// </summary>
internal static class NameTraining
{
    private static readonly string[] Files = ["wikigold.tsv", "wnut17-train.conll", "btc.conll"];
    private static readonly Schedule Schedule = new(Epochs: 8, Averaged: 4, Decay: 1e-5f, Step: 0.1f, Noise: 0.1f);

    /// <summary>Trains on one half of each corpus and scores on the other.</summary>
    public static void HeldOut(string data, Action<string> say)
    {
        var parts = Files.Select(file => (file, Documents: Documents(data, file))).ToArray();
        var packed = Train([.. parts.SelectMany(part => part.Documents.Where((_, i) => i % 2 == 0))], say);
        var tagger = new NameTagger(TagWeights.Read(new MemoryStream(packed)));

        foreach (var (file, documents) in parts)
        {
            var held = documents.Where((_, i) => i % 2 == 1).ToArray();
            say($"{file}, rules alone:  {Score(held, () => null)}");
            say($"{file}, with tagger: {Score(held, () => new NameTagging(tagger))}");
        }
    }

    public static void Write(string data, string file, Action<string> say) =>
        File.WriteAllBytes(file, Train([.. Files.SelectMany(name => Documents(data, name))], say));

    private static List<NameDocument> Documents(string data, string file) => NameDocument.Of(Corpora.Names(Path.Combine(data, file)));

    private static byte[] Train(NameDocument[] documents, Action<string> say)
    {
        var trainer = new ChainTrainer(Enum.GetValues<NameTag>().Length, [.. documents.SelectMany(ExamplesOf)]);
        say($"{documents.Length} documents, {trainer.Features} features");
        var packed = Packing.Pack(trainer.Train(Schedule, epoch => say($"epoch {epoch}")));
        say($"{packed.Length} bytes");
        return packed;
    }

    private static NameScore Score(NameDocument[] documents, Func<NameTagging?> tagging)
    {
        var score = new NameScore();

        foreach (var document in documents)
        {
            score.Add(
                NameScore.Spans(document.Tags),
                NameScore.Spans(document.Text, ActorReader.Read(new AnnotatedText(document.Text, document.Segments), tagging()).Mentions));
        }

        return score;
    }

    private static IEnumerable<Example> ExamplesOf(NameDocument document)
    {
        var text = new AnnotatedText(document.Text, document.Segments);
        var recorder = new NameTagging.HintRecorder();
        ActorReader.Read(text, recorder);
        var forms = new TextForms(text) { Hints = recorder.Hints };
        var keys = new uint[NameFeatures.Most];

        foreach (var (first, end) in document.Sentences)
        {
            forms.Enter(first, end);
            yield return new Example([.. Enumerable.Range(first, end - first).Select(i => keys[..NameFeatures.Read(forms, text.Speech, i, keys)])], document.Tags[first..end]);
        }
    }
}
