using System.Collections.Immutable;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction;
using Timeline.Engine.Extraction.Statements;

namespace Timeline.Tests.Extraction.Statements;

/// <summary>Articles of a sentence or two, out on Wednesday 8 May 2019.</summary>
public sealed class StatementDatingTests
{
    [Theory]
    [InlineData("The bridge collapsed on Monday.", "2019-05-06", "Monday", DateBasis.Stated)]
    [InlineData("The bridge collapsed in 2014.", "2014", "2014", DateBasis.Stated)]
    [InlineData("The bridge collapsed.", "../2019-05-08", null, DateBasis.Bounded)]
    [InlineData("The bridge is closed to all traffic.", "2019-05-08", null, DateBasis.Bounded)]
    [InlineData("The bridge will be closed to all traffic.", "2019-05-08/..", null, DateBasis.Bounded)]
    [InlineData("The town was scheduled to sell the bridge.", null, null, DateBasis.Unknown)]
    [InlineData("The town must rebuild the bridge.", null, null, DateBasis.Unknown)]
    public void The_happened_date_is_as_precise_as_the_words_or_what_tense_leaves_open(string article, string? happened, string? words, DateBasis basis) =>
        Assert.Equal(new StatementDate(Date(happened), words, basis), Assert.Single(Read(article)).Happened);

    [Theory]
    [InlineData("The bridge has been closed since 2014.", "2014/2019-05-08")]
    [InlineData("The bridge was rebuilt before the floods came back last week.", "../2019-05-05")]
    [InlineData("The bridge was rebuilt before 2014.", "../2013-12-31")]
    [InlineData("The bridge was rebuilt after the floods of Monday.", "../2019-05-08")]
    [InlineData("The bridge stayed closed until March 2018.", "../2018-03")]
    [InlineData("The bridge was closed when the river rose on Monday.", "2019-05-06")]
    [InlineData("The town will rebuild the bridge by 2030.", "2019-05-08/2030")]
    [InlineData("The bridge fell in 2014 and was rebuilt in 2016.", "2014/2016")]
    public void Before_since_until_and_by_leave_intervals(string article, string happened) =>
        Assert.Equal(happened, Assert.Single(Read(article)).Happened.Value?.ToString());

    [Theory]
    [InlineData("The yard was founded in 1998 and makes the ferries.", "1998/2019-05-08")]
    [InlineData("The dam was built in 1961 and holds drinking water.", "1961/2019-05-08")]
    [InlineData("Work began in 1956 and went on until the 1970s.", "1956/197X")]
    [InlineData("The town wants the bridge back, and will vote on it in September.", "2019-05-08/2019-09")]
    [InlineData("The yard closed in 1998 and was later sold.", "1998/2019-05-08")]
    [InlineData("The yard closed in 1998, and two weeks later the town was empty.", "1998/2019-05-08")]
    [InlineData("The yard closed in 1998 and will open again.", "1998/..")]
    public void A_date_beside_one_of_two_verbs_does_not_date_the_other(string article, string happened) =>
        Assert.Equal(happened, Assert.Single(Read(article)).Happened.Value?.ToString());

    [Theory]
    [InlineData("The bridge collapsed on Monday and killed two dogs.", "2019-05-06")]
    [InlineData("The bridge collapsed on Monday, but nobody was hurt.", "2019-05-06")]
    [InlineData("On Monday the bridge collapsed and the road was closed.", "2019-05-06")]
    [InlineData("On Monday the town bought boats and ropes.", "2019-05-06")]
    public void Two_verbs_of_one_past_share_a_date(string article, string happened) =>
        Assert.Equal(happened, Assert.Single(Read(article)).Happened.Value?.ToString());

    [Fact]
    public void The_turns_of_a_conversation_were_spoken_on_the_day_it_was_recorded()
    {
        var statements = Read(
            """
            The following conversation was recorded on April 9.

            REPORTER: Who built it?

            ANN ABBOT: My father did. We tested it yesterday.

            REPORTER: Is it safe?

            The town painted it.
            """);

        Assert.All(statements.Where(statement => statement.Form is StatementForm.Quote), statement => Assert.Equal(new StatementDate(Date("2019-04-09"), "April 9", DateBasis.Carried), statement.Said));
        Assert.Equal("2019-04-08", Assert.Single(statements, statement => statement.Happened.Words == "yesterday").Happened.Value?.ToString());
        Assert.Equal(DateBasis.Published, statements[^1].Said.Basis);
    }

    [Theory]
    [InlineData("The town fell silent this morning.", "2019-04-30")]
    [InlineData("The town fell silent on Monday.", "2019-04-29")]
    [InlineData("The town fell silent last week.", "2019-04-22/2019-04-28")]
    [InlineData("The town fell silent in 2014.", "2014")]
    public void A_post_counts_from_the_day_it_was_posted(string post, string happened) => Assert.Equal(
        happened,
        Assert.Single(Read($"The bridge collapsed.\n\n{post}\n— Ann Abbot (@annabbot) April 30, 2019"), statement => statement.Form is StatementForm.Post).Happened.Value?.ToString());

    [Theory]
    [InlineData("On Tuesday, engineers vowed to rebuild the bridge.", Modality.Planned, "2019-05-07/..")]
    [InlineData("In December, the town agreed to sell the bridge.", Modality.Asserted, "2018-12")]
    public void A_date_of_a_vow_is_not_the_date_of_what_is_vowed(string article, Modality modality, string happened)
    {
        var statement = Assert.Single(Read(article));
        Assert.Equal(modality, statement.Modality);
        Assert.Equal(happened, statement.Happened.Value?.ToString());
    }

    [Theory]
    [InlineData("The Harbour Ministry denied reports that a ferry had sunk.")]
    [InlineData("The Harbour Ministry rejected claims that a ferry had sunk.")]
    public void Who_denies_reports_does_not_make_them(string article) =>
        Assert.Contains(Read(article), statement => statement is { Speaker: null, Modality: Modality.Alleged });

    [Fact]
    public void When_something_is_postponed_is_not_when_it_will_be() =>
        Assert.Equal("../2019-05-08", Assert.Single(Read("The town postponed the opening of the bridge to October.")).Happened.Value?.ToString());

    [Fact]
    public void What_was_said_in_a_look_back_was_not_said_today()
    {
        const string History = "The bridge opened in 1901. It burned down in 1911. “It is gone,” Mayor Ann Abbot told the crowd. It was rebuilt in 1920.";

        Assert.Equal("../2019-05-08", Read(History)[2].Said.Value?.ToString());
        Assert.Equal("../2019-05-08", Read(History + " The town will paint it next week.")[2].Said.Value?.ToString());
        Assert.Equal("2019-05-08", Read(History.Replace("“It", "On Monday the town met. “It", StringComparison.Ordinal))[3].Said.Value?.ToString());
        Assert.Equal("2019-05-08", Read(History + " It will be painted next week and opened next month.")[2].Said.Value?.ToString());
        Assert.Equal("2019-05-08", Read(History.Replace("told the crowd", "says", StringComparison.Ordinal))[2].Said.Value?.ToString());
    }

    [Theory]
    [InlineData("The mayor criticised the 2014 decision.")]
    [InlineData("The bridge built in 1911 collapsed.")]
    [InlineData("The engineer, who retired in 2014, left the town.")]
    [InlineData("The mayor recalled the flood of 1953.")]
    [InlineData("The band played Bridge 1999 twice.")]
    [InlineData("The town sent Ann Abbot, 2015 winner of the regatta, to the talks.")]
    [InlineData("Traffic fell by a third, compared with the first quarter of 2018.")]
    [InlineData("Tolls rose to $6 million from $4 million, or 3 cents a share, last year.")]
    [InlineData("The engineers resigned because the bridge had failed in 2014.")]
    [InlineData("The mayor bought Harbour Today at breakfast.")]
    [InlineData("The town made its announcement at 3 a.m.")]
    public void A_date_that_belongs_to_something_else_is_not_taken(string article) =>
        Assert.Equal("../2019-05-08", Assert.Single(Read(article)).Happened.Value?.ToString());

    [Theory]
    [InlineData("In 2014 the bridge is a ruin.", null)]
    [InlineData("As in 2014, when the river rose, the town must rebuild the bridge.", null)]
    public void A_present_on_a_day_long_past_is_left_undated(string article, string? happened) =>
        Assert.Equal(happened, Assert.Single(Read(article)).Happened.Value?.ToString());

    [Fact]
    public void A_place_and_date_of_filing_date_nothing() =>
        Assert.Equal("../2019-05-08", Assert.Single(Read("VARNES, May 6, 2019 (Coast Wire) — The bridge collapsed.")).Happened.Value?.ToString());

    [Fact]
    public void Words_of_two_dates_far_apart_are_given_apart()
    {
        var happened = Assert.Single(Read("The bridge fell in March 2014 and was rebuilt with money of the state in 2016.")).Happened;

        Assert.Equal(("2014-03/2016", "March 2014 … 2016"), (happened.Value?.ToString(), happened.Words));
    }

    [Fact]
    public void What_was_going_on_takes_over_the_date_of_the_sentence_before()
    {
        var statements = Read("On Monday, photographs of the bridge appeared. These photographs were showing cracks.");

        Assert.Equal(new StatementDate(Date("2019-05-06"), "Monday", DateBasis.Carried), statements[1].Happened);
    }

    [Fact]
    public void What_came_to_pass_next_may_have_come_later() =>
        Assert.Equal("../2019-05-08", Read("On Monday, the river rose. It destroyed the bridge.")[1].Happened.Value?.ToString());

    [Fact]
    public void A_date_beside_the_cue_dates_the_saying()
    {
        var statement = Assert.Single(Read("Last week, Mayor Ann Abbot said the bridge had been unsafe for years."));

        Assert.Equal(StatementForm.Indirect, statement.Form);
        Assert.Equal(new StatementDate(Date("2019-04-29/2019-05-05"), "Last week", DateBasis.Stated), statement.Said);
        Assert.Equal(new StatementDate(Date("../2019-05-05"), null, DateBasis.Bounded), statement.Happened);
    }

    [Fact]
    public void A_date_inside_what_was_said_dates_what_it_is_about()
    {
        var statement = Assert.Single(Read("Mayor Ann Abbot said the bridge had collapsed on Monday."));

        Assert.Equal(new StatementDate(Date("2019-05-08"), null, DateBasis.Published), statement.Said);
        Assert.Equal(new StatementDate(Date("2019-05-06"), "Monday", DateBasis.Stated), statement.Happened);
    }

    [Fact]
    public void Nothing_was_said_after_the_article_came_out() =>
        Assert.Equal("2019-05-06/2019-05-08", Assert.Single(Read("Earlier this week, Mayor Ann Abbot said the bridge was unsafe.")).Said.Value?.ToString());

    [Fact]
    public void A_plan_reported_without_a_date_lies_ahead_of_the_report() =>
        Assert.Equal("2019-05-06/..", Assert.Single(Read("Mayor Ann Abbot said on Monday that the town would sell the bridge.")).Happened.Value?.ToString());

    [Fact]
    public void Who_goes_on_as_he_goes_on_at_the_same_time()
    {
        var statements = Read("On Monday, Mayor John Abbot said the bridge was unsafe. He said that it had shaken.");

        Assert.Equal(["John Abbot", "John Abbot"], statements.Select(statement => statement.Speaker));
        Assert.Equal(new StatementDate(Date("2019-05-06"), "Monday", DateBasis.Carried), statements[1].Said);
    }

    [Fact]
    public void Today_in_a_quotation_is_the_day_of_speaking()
    {
        var statement = Assert.Single(Read("“The bridge collapsed today,” Ann Abbot said on Monday."));

        Assert.Equal("2019-05-06", statement.Said.Value?.ToString());
        Assert.Equal("2019-05-06", statement.Happened.Value?.ToString());
    }

    private static ImmutableArray<StatementReading> Read(string article) =>
        ArticleReader.Read(article, new ArticleReadingOptions(ImpreciseDate.Parse("2019-05-08"))).Statements;

    private static ImpreciseDate? Date(string? edtf) => edtf is null ? null : ImpreciseDate.Parse(edtf);
}
