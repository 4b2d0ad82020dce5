using System.Globalization;
using Timeline.Accuracy;
using Timeline.Accuracy.Gold;
using Timeline.Accuracy.Page;
using Timeline.Accuracy.Sets;
using Timeline.Training;

const string Usage = """
    Timeline.Accuracy gold [--errors]                          the figures on the project's own articles; --errors lists what is wrong
    Timeline.Accuracy report --data FOLDER [--names A,B…]      all figures as a page: docs/accuracy.md, or with --names only those sets, printed
    Timeline.Accuracy errors --data FOLDER --names A,B… [N]    the first N (200) time expressions of those sets that are read wrong
    Timeline.Accuracy dates DIR                                the time expressions of DIR's texts as JSON Lines
    Timeline.Accuracy attributions DIR                         who is said to have said what in them
    Timeline.Accuracy speech DATA                              how many tokens of the English Web Treebank's dev part get the right part of speech
    Timeline.Accuracy dates-speed DIR                          how many megabytes of DIR's texts a second of processor time, after warming up
    Timeline.Accuracy tagging-speed DIR                        the same for the taggers, and how long their weights take to load
    """;

switch (args)
{
    case ["gold", .. var rest] when rest is [] or ["--errors"]:
        foreach (var figure in GoldSet.Measure(GoldArticle.Ours()))
        {
            Console.WriteLine($"{AccuracyPage.Number(figure.Percent),6}  {figure.Name} (of {figure.Of})");

            foreach (var error in rest is [] ? [] : figure.Errors)
            {
                Console.WriteLine($"          {error.ReplaceLineEndings(" ")}");
            }
        }

        return 0;

    case ["report", "--data", var data]:
        var page = Path.Combine(Root(), "docs", "accuracy.md");
        File.WriteAllText(page, AccuracyPage.Of(DataSets.In(data, names: null), GoldSet.Measure(GoldArticle.Ours())));
        Console.Error.WriteLine($"Wrote {page}.");
        return 0;

    case ["report", "--data", var data, "--names", var names]:
        Console.Write(AccuracyPage.Of(DataSets.In(data, names.Split(',')), GoldSet.Measure(GoldArticle.Ours())));
        return 0;

    case ["errors", "--data", var data, "--names", var names, .. var rest] when rest is [] or [_]:
        foreach (var error in DataSets.In(data, names.Split(',')).Times.SelectMany(set => set.Score.Errors).Take(rest is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 200))
        {
            Console.WriteLine(error.ToString().ReplaceLineEndings(" "));
        }

        return 0;

    case ["dates", var folder]:
        Print(folder, (doc, path, text) => ReaderOutput.TimeLines(doc, text, GoldFolder.DayOf(path)));
        return 0;

    case ["attributions", var folder]:
        Print(folder, (doc, _, text) => ReaderOutput.AttributionLines(doc, text));
        return 0;

    case ["dates-speed", var folder]:
        new Speed(folder).OfDates();
        return 0;

    case ["tagging-speed", var folder]:
        new Speed(folder).OfTagging();
        return 0;

    case ["speech", var folder]:
        var (right, all) = SpeechScore.Of(Corpora.Speech(Path.Combine(folder, "ewt-dev.conllu")));
        Console.WriteLine($"{100.0 * right / all:F2} % of {all} tokens");
        return 0;

    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

static void Print(string folder, Func<string, string, string, IEnumerable<string>> linesOf)
{
    using var output = new StreamWriter(Console.OpenStandardOutput());

    foreach (var line in GoldFolder.Texts(folder).SelectMany(path => linesOf(Path.GetFileNameWithoutExtension(path), path, File.ReadAllText(path))))
    {
        output.WriteLine(line);
    }
}

static string Root()
{
    for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
    {
        if (File.Exists(Path.Combine(folder.FullName, "Timeline.sln")))
        {
            return folder.FullName;
        }
    }

    throw new DirectoryNotFoundException($"No Timeline.sln above {AppContext.BaseDirectory}.");
}
