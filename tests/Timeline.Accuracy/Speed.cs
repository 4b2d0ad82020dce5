using System.Text;
using NodaTime;
using Timeline.Accuracy.Sets;
using Timeline.Engine.Extraction;
using Timeline.Engine.Extraction.Analysis.Tagging;
using Timeline.Engine.Extraction.Languages.English;
using Timeline.Engine.Extraction.Layout;
using Timeline.Engine.Extraction.Times;

namespace Timeline.Accuracy;

/// <summary>How many megabytes of a folder's texts are read a second of processor time, after warming up.</summary>
internal sealed class Speed(string folder)
{
    private static readonly LocalDate Published = new(2022, 3, 1);

    private readonly string[] _texts = [.. GoldFolder.Texts(folder).Select(File.ReadAllText)];

    public void OfTagging()
    {
        Measure("tokenize", text => ArticleReader.Tokenize(text).Tokens.Length);
        var before = Environment.CpuUsage.TotalTime;
        _ = (new SpeechTagger(EnglishLanguage.Instance.SpeechWeights), new NameTagger(EnglishLanguage.Instance.NameWeights));
        Console.WriteLine($"weights loaded in {(Environment.CpuUsage.TotalTime - before).TotalMilliseconds:F0} ms of processor time");
        Measure("tokenize, find sentences", text => Segmenter.Read(ArticleReader.Tokenize(text)).Length);
        Measure("tokenize, find sentences and tag speech and names", text => SpeechScore.Tag(ArticleReader.Tokenize(text)));
    }

    public void OfDates()
    {
        Measure("tokenize", text => ArticleReader.Tokenize(text).Tokens.Length);
        Measure("tokenize and read", text => TimeExpressionReader.Read(ArticleReader.Tokenize(text), Published).Length);
    }

    private void Measure(string what, Func<string, int> read)
    {
        var bytes = _texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text));
        Rounds(read, seconds: 2);
        var before = Environment.CpuUsage.TotalTime;
        var (rounds, found) = Rounds(read, seconds: 3);
        var spent = Environment.CpuUsage.TotalTime - before;
        Console.WriteLine($"{what}: {bytes * rounds / spent.TotalSeconds / 1e6:F1} MB/s, {found / rounds} found in {bytes / 1e6:F2} MB");
    }

    // Processor time, not the clock's: other programs may be busy.
    private (int Rounds, long Found) Rounds(Func<string, int> read, int seconds)
    {
        var (rounds, found) = (0, 0L);

        for (var start = Environment.CpuUsage.TotalTime; (Environment.CpuUsage.TotalTime - start).TotalSeconds < seconds; rounds++)
        {
            found += _texts.Sum(read);
        }

        return (rounds, found);
    }
}
