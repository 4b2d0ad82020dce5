using System.Collections.Immutable;
using System.Globalization;
using Timeline.Accuracy.Gold;
using Timeline.Accuracy.Scoring;
using Timeline.Accuracy.Sets;
using Timeline.Engine.Extraction;

namespace Timeline.Accuracy.Page;

/// <summary>docs/accuracy.md: every figure in it is measured when it is written, but for the bars of others.</summary>
public static class AccuracyPage
{
    public static string Number(double percent) => percent.ToString("F1", CultureInfo.InvariantCulture);

    public static string Of(DataSets sets, ImmutableArray<Figure> own) =>
        string.Join('\n', Beginning(), Times(sets.Times), Attributions(sets.Attributions), Own(own), Ending()).ReplaceLineEndings("\n");

    private static string Beginning() =>
        $"""
        # How well it reads

        What the reader (`{ArticleReader.Version}`) finds, against what people marked in the same texts. A program writes this page; do not edit it.

        ```sh
        dotnet run -c Release --project tests/Timeline.Accuracy -- gold --errors           # our own articles, with what is wrong
        dotnet run -c Release --project tests/Timeline.Accuracy -- report --data FOLDER    # this page
        ```

        `FOLDER` holds gold sets of others, which are not ours to hand on: `timex/NAME` and `attribution/NAME`, in each a `gold.jsonl` and in `txt` a
        `.txt` a document, with its day as YYYY-MM-DD in a `.dct` beside it. The lines are those that `timeline annotate` prints. Offsets count code points.

        All figures are per cent. F1 is the harmonic mean of precision (how much of what was found is right) and recall (how much of what is there was
        found). Errors on all of these texts were looked at while the reader was written: expect somewhat less on a text that nobody
        looked at.

        """;

    private static string Times(ImmutableArray<TimexSet> sets) => new MarkdownPart()
        .Line("## Time expressions")
        .Line("""

            *TimeBank* 1.2 is news of the nineties and *AQUAINT* newswire, both marked by hand with TIMEX3; *WikiWars* is Wikipedia articles about wars, its
            marks converted from TIMEX2, whose dates hang on the date named before and not on the article's. *Strict* asks for the same words, *relaxed* for any
            overlap, *value* for the right TIMEX3 value on a relaxed match (relaxed F1 times the share of right values), as in TempEval-3.

            """)
        .Table(
            ["set", "documents", "expressions", "strict F1", "relaxed F1", "type F1", "value F1"],
            sets.Select(set => (string[])
            [
                Bars.TitleOf(set.Name), $"{set.Documents}", $"{set.Score.Strict.Gold}",
                Number(set.Score.Strict.F1), Number(set.Score.Relaxed.F1), Number(set.Score.Type.F1), Number(set.Score.Value.F1),
            ]))
        .Line("""

            Beside others, strict / relaxed / value F1. Theirs are facts from elsewhere and not measured here. On AQUAINT (73 documents) and WikiWars (22) they
            are for the whole collection, ours for the part above, so these two columns compare only roughly.

            """)
        .Table(
            ["program", "TimeBank", "AQUAINT", "WikiWars"],
            [
                ["Timeline", .. Bars.TimeSets.Select(name => sets.FirstOrDefault(set => set.Name == name) is { Score: var score }
                    ? $"{Number(score.Strict.F1)} / {Number(score.Relaxed.F1)} / {Number(score.Value.F1)}"
                    : "not measured")],
                .. Bars.Times.Select(bar => (string[])[bar.System, bar.TimeBank, bar.Aquaint, bar.WikiWars]),
            ])
        .Line("""

            The errors that remain. A wrong span has the right value; a wrong value may have either span. What is spurious is counted under the type it was
            given.

            """)
        .Table(
            ["set", "type", "marked", "missed", "spurious", "wrong span", "wrong value"],
            from set in sets
            from type in (string[])["DATE", "TIME", "DURATION", "SET"]
            let errors = set.Score.Errors.Where(error => error.Type == type).ToLookup(error => error.Mistake)
            select (string[])
            [
                Bars.TitleOf(set.Name), type, $"{set.Score.Marked(type)}", $"{errors[Mistake.Missed].Count()}", $"{errors[Mistake.Spurious].Count()}",
                $"{errors[Mistake.WrongSpan].Count()}", $"{errors[Mistake.WrongValue].Count()}",
            ])
        .ToString();

    private static string Attributions(ImmutableArray<AttributionSet> sets) => new MarkdownPart()
        .Line("## Who said what")
        .Line("""

            *PolNeAR* is American political news of 2015 and 2016 in which people marked source, cue and content of every attribution, beliefs and intentions
            included. *Content* counts contents that share at least half of their characters (Dice's coefficient); *attribution* those of them whose source
            overlaps the marked one, or where both have none; *source right* is their share.

            """)
        .Table(
            ["set", "documents", "attributions", "content F1", "attribution F1", "source right"],
            sets.Select(set => (string[])
            [
                Bars.TitleOf(set.Name), $"{set.Documents}", $"{set.Score.Content.Gold}", Number(set.Score.Content.F1), Number(set.Score.Attribution.F1),
                Number(set.Score.SourceRight),
            ]))
        .Line("\nSimpler programs, and people, on another part of it (84 documents); not measured here.\n")
        .Table(
            ["", "content F1", "attribution F1"],
            Bars.Attributions.Select(bar => (string[])[bar.System, bar.Content, bar.Attribution]))
        .Line("\nThe errors that remain. A wrong span overlaps by less than half.\n")
        .Table(
            ["set", "marked", "missed", "spurious", "wrong source", "wrong span"],
            from set in sets
            let errors = set.Score.Errors.ToLookup(error => error.Mistake)
            select (string[])
            [
                Bars.TitleOf(set.Name), $"{set.Score.Content.Gold}", $"{errors[Mistake.Missed].Count()}", $"{errors[Mistake.Spurious].Count()}",
                $"{errors[Mistake.WrongSource].Count()}", $"{errors[Mistake.WrongSpan].Count()}",
            ])
        .ToString();

    private static string Own(ImmutableArray<Figure> own) => new MarkdownPart()
        .Line("## Statements, on articles of our own")
        .Line($"""

            No set of others has statements with when they were said and when the thing happened. So we wrote
            [{GoldArticle.Ours().Length} short articles](../tests/Timeline.Accuracy/Gold) of different kinds (agency news, history, posts, a court report, an interview, a human-rights
            report, a press release, a feature, a disaster), and what a careful reader takes from each, before measuring; six answers that contradicted others of ours were judged again
            after the first measurement. They are few: one error moves a
            figure by a point or more. A statement counts as found when it shares half of its words; the rest is measured on those found, and what concerns
            speakers on those that have one.

            A date *claims no more than the article* when it leaves open every day that the careful reader's does. A date that claims more is worse than
            none, so it counts apart from one that is merely vague.

            """)
        .Table(["measure", "figure", "measured on"], own.Select(figure => (string[])[figure.Name, Number(figure.Percent), $"{figure.Of}"]))
        .ToString();

    private static string Ending() =>
        """
        A [test](../tests/Timeline.Tests/Accuracy/GoldSetTests.cs) fails when one of these falls below its floor, and says which errors there are.

        """;
}
