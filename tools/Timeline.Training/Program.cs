using System.Diagnostics;
using System.Globalization;
using Timeline.Training;

// Trains the taggers' weights from a folder of corpora and prints how well they do; docs/tagging.md has the commands and the figures.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var watch = Stopwatch.StartNew();

switch (args)
{
    case ["speech", var data]:
        SpeechTraining.HeldOut(data, Say);
        return 0;
    case ["speech", var data, var file]:
        SpeechTraining.Write(data, file, Say);
        return 0;
    case ["names", var data]:
        NameTraining.HeldOut(data, Say);
        return 0;
    case ["names", var data, var file]:
        NameTraining.Write(data, file, Say);
        return 0;
    default:
        Console.Error.WriteLine("Usage: Timeline.Training speech|names DATA [FILE]. Without FILE a part of the training data is held out and scored.");
        return 2;
}

void Say(string what) => Console.WriteLine($"{watch.Elapsed.TotalSeconds,5:F0} s  {what}");
