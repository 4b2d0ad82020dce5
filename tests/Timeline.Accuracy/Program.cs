using NodaTime;
using NodaTime.Text;
using Timeline.Engine.Extraction.Annotation;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.TimeExpressions;

// dates DIR:       the time expressions of DIR's texts as JSON Lines, to be scored against a gold standard.
// dates-speed DIR: how many megabytes of those texts a second of processor time, after warming up.
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

    case ["dates-speed", var folder]:
        string[] texts = [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        var published = new LocalDate(2022, 3, 1);
        var bytes = texts.Sum(text => (long)System.Text.Encoding.UTF8.GetByteCount(text));
        Measure("tokenize", text => TokenizedText.Of(text).Tokens.Length);
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
        Console.Error.WriteLine("Usage: Timeline.Accuracy dates|dates-speed DIR");
        return 2;
}
