using Timeline.Accuracy.Gold;
using Timeline.Accuracy.Scoring;
using Timeline.Engine.Dates;

namespace Timeline.Tests.Accuracy;

public sealed class ScoringTests
{
    [Fact]
    public void A_time_expression_found_in_part_counts_as_relaxed_and_not_as_strict()
    {
        var score = TimexScore.Of([Time(0, 10, "2019")], [Time(3, 10, "2019")]);

        Assert.Equal((0, 100, 100), (score.Strict.F1, score.Relaxed.F1, score.Value.F1));
        Assert.Equal(Mistake.WrongSpan, Assert.Single(score.Errors).Mistake);
    }

    [Fact]
    public void A_time_expression_is_paired_with_the_same_span_before_another_that_covers_it()
    {
        var score = TimexScore.Of([Time(0, 4, "2019")], [Time(0, 14, "wrong"), Time(0, 4, "2019")]);

        Assert.Equal((1, 1, 1), (score.Strict.Right, score.Relaxed.Right, score.Value.Right));
        Assert.Equal(Mistake.Spurious, Assert.Single(score.Errors).Mistake);
    }

    [Fact]
    public void What_is_missed_lowers_recall_and_what_is_spurious_precision()
    {
        var score = TimexScore.Of([Time(0, 4, "2019"), Time(10, 14, "2020")], [Time(0, 4, "2019"), Time(20, 24, "2021"), Time(30, 34, "2022")]);

        Assert.Equal(50, score.Relaxed.Recall);
        Assert.Equal(100.0 / 3, score.Relaxed.Precision, 9);
        Assert.Equal(40, score.Relaxed.F1, 9);
        Assert.Equal([Mistake.Missed, Mistake.Spurious, Mistake.Spurious], score.Errors.Select(error => error.Mistake));
    }

    [Theory]
    [InlineData(0, 5, 0, 20, 1, 1)]
    [InlineData(6, 9, 0, 20, 1, 0)]     // another source
    [InlineData(0, 5, 0, 6, 0, 0)]      // shares 6 of 20 and 6 characters: less than half
    [InlineData(0, 5, 0, 7, 1, 1)]      // shares 7: 14 of 27
    public void An_attribution_is_right_when_half_its_content_and_its_source_are(
        int sourceBegin, int sourceEnd, int contentBegin, int contentEnd, int contents, int right)
    {
        var gold = new AttributedSpan("doc", [[0, 5]], [], [[100, 120]]);
        var found = new AttributedSpan("doc", [[sourceBegin, sourceEnd]], [], [[100 + contentBegin, 100 + contentEnd]]);

        var score = AttributionScore.Of([gold], [found]);

        Assert.Equal((contents, right), (score.Content.Right, score.Attribution.Right));
    }

    [Fact]
    public void Nobody_named_is_right_when_nobody_is()
    {
        var (nobody, somebody) = (new AttributedSpan("doc", [], [], [[0, 20]]), new AttributedSpan("doc", [[30, 35]], [], [[0, 20]]));

        Assert.Equal(1, AttributionScore.Of([nobody], [nobody]).Attribution.Right);
        Assert.Equal(0, AttributionScore.Of([nobody], [somebody]).Attribution.Right);
        Assert.Equal(0, AttributionScore.Of([somebody], [nobody]).Attribution.Right);
    }

    [Theory]
    [InlineData("2019-05", "2019-05-08", true)]
    [InlineData("2019-05-08", "2019-05", false)]
    [InlineData("../2019-05-08", "2019-05-08", true)]
    [InlineData("../2019-05-08", "2019-05-08/..", false)]
    [InlineData(null, "2019-05-08", true)]
    [InlineData("2019-05-08", null, false)]
    [InlineData(null, null, true)]
    public void A_date_claims_too_much_when_it_leaves_out_a_day_the_article_allows(string? found, string? gold, bool allows) =>
        Assert.Equal(allows, JudgedStatement.Allows(Date(found), Date(gold)));

    private static ImpreciseDate? Date(string? edtf) => edtf is null ? null : ImpreciseDate.Parse(edtf);

    private static TimexSpan Time(int begin, int end, string value) => new("doc", begin, end, "words", "DATE", value);
}
