using System.Collections.Immutable;

namespace Timeline.Accuracy.Page;

/// <summary>What others reach, F1 in per cent, as it was published or measured with the same definitions; constants, not measured here.</summary>
internal static class Bars
{
    /// <summary>The folders whose sets the columns of <see cref="Times"/> are about.</summary>
    public static ImmutableArray<string> TimeSets { get; } = ["timebank", "aquaint_even", "wikiwars_train"];

    /// <summary>Strict, relaxed and value F1. TimeBank is whole everywhere; AQUAINT and WikiWars are whole for others, in part for us.</summary>
    public static ImmutableArray<(string System, string TimeBank, string Aquaint, string WikiWars)> Times { get; } =
    [
        ("HeidelTime 1.8", "84.9 / 91.6 / 79.2", "81.0 / 91.8 / 73.0", "83.1 / 90.3 / 80.8"),
        ("Microsoft Recognizers 1.8.13, with a TIMEX3 adapter", "71.6 / 87.2 / 57.7", "77.5 / 88.0 / 65.1", "70.4 / 86.9 / 46.6"),
        ("compromise-dates 3.9.0", "57.3 / 81.9 / 40.8", "72.6 / 88.9 / 54.4", "59.4 / 80.5 / 33.5"),
        ("chrono-node 2.10.3", "56.3 / 70.8 / 52.5", "72.4 / 82.8 / 61.3", "53.6 / 69.0 / 30.3"),
    ];

    public static ImmutableArray<(string System, string Content, string Attribution)> Attributions { get; } =
    [
        ("quotation marks only", "32.2", "23.1"),
        ("quotation marks and indirect speech, 416 cue words", "57.2", "44.8"),
        ("small perceptron tagger, nearest source", "66.9", "50.1"),
        ("one person against another", "81.8", "76.7"),
    ];

    /// <summary>What a folder's name stands for.</summary>
    public static string TitleOf(string folder) => folder switch
    {
        "timebank" => "TimeBank",
        "aquaint_even" => "AQUAINT, every other document",
        "wikiwars_train" => "WikiWars, 16 of 22",
        "dev" => "PolNeAR, development part",
        "train" => "PolNeAR, training part",
        _ => folder,
    };
}
