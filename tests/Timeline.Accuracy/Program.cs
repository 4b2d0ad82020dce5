using NodaTime;
using NodaTime.Text;
using Timeline.Accuracy;
using Timeline.Engine.Extraction.Annotation;
using Timeline.Engine.Extraction.Segments;
using Timeline.Engine.Extraction.Tagging;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.TimeExpressions;
using Timeline.Training;

// dates DIR:       the time expressions of DIR's texts as JSON Lines, to be scored against a gold standard.
// dates-speed DIR: how many megabytes of those texts a second of processor time, after warming up.
// tagging-speed DIR: the same for the taggers, and how long their weights take to load.
// speech DATA:     how many tokens of the English Web Treebank's dev part get the right part of speech.
switch (args)
{
    case ["dates", var folder]:
        using (var output = new StreamWriter(Console.OpenStandardOutput()))
        {
            foreach (var path in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
            {
                var day = LocalDatePattern.Iso.Parse(File.ReadAllText(Path.ChangeExtension(path, ".dct")).Trim()).GetValueOrThrow();

                foreach (var line in DateAnnotations.OfText(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path), day))
                {
                    output.WriteLine(line);
                }
            }
        }

        return 0;

    case ["speech", var folder]:
        var (right, all) = SpeechScore.Of(Corpora.Speech(Path.Combine(folder, "ewt-dev.conllu")));
        Console.WriteLine($"{100.0 * right / all:F2} % of {all} tokens");
        return 0;

    case ["dates-speed" or "tagging-speed", var folder]:
        string[] texts = [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        var published = new LocalDate(2022, 3, 1);
        var bytes = texts.Sum(text => (long)System.Text.Encoding.UTF8.GetByteCount(text));
        Measure("tokenize", text => TokenizedText.Of(text).Tokens.Length);

        if (args[0] == "tagging-speed")
        {
            var before = Environment.CpuUsage.TotalTime;
            _ = (new SpeechTagger(), new NameTagger());
            Console.WriteLine($"weights loaded in {(Environment.CpuUsage.TotalTime - before).TotalMilliseconds:F0} ms of processor time");
            Measure("tokenize, find sentences", text => Segmenter.Read(TokenizedText.Of(text)).Length);
            Measure("tokenize, find sentences and tag speech and names", text => SpeechScore.Tag(TokenizedText.Of(text)));
            return 0;
        }

        Measure("tokenize and read", text => TimeExpressionReader.Read(TokenizedText.Of(text), published).Length);
        return 0;

        void Measure(string what, Func<string, int> read)
        {
            Rounds(read, seconds: 2);
            var before = Environment.CpuUsage.TotalTime;
            var (rounds, found) = Rounds(read, seconds: 3);
            var spent = Environment.CpuUsage.TotalTime - before;
            Console.WriteLine($"{what}: {bytes * rounds / spent.TotalSeconds / 1e6:F1} MB/s, {found / rounds} found in {bytes / 1e6:F2} MB");
        }

        // Processor time, not the clock's: other programs may be busy.
        (int Rounds, long Found) Rounds(Func<string, int> read, int seconds)
        {
            var (rounds, found) = (0, 0L);

            for (var start = Environment.CpuUsage.TotalTime; (Environment.CpuUsage.TotalTime - start).TotalSeconds < seconds; rounds++)
            {
                found += texts.Sum(read);
            }

            return (rounds, found);
        }

    default:
        Console.Error.WriteLine("Usage: Timeline.Accuracy dates|dates-speed|tagging-speed|speech DIR");
        return 2;
}
