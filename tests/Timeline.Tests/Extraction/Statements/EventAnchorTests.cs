using System.Collections.Immutable;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction;
using Timeline.Engine.Extraction.Statements;

namespace Timeline.Tests.Extraction.Statements;

/// <summary>Articles out on Wednesday 8 May 2019: what the last statement is dated to by an event that the article dates elsewhere.</summary>
public sealed class EventAnchorTests
{
    private const string Invaded = "Norland invaded Sudmark on February 24.";

    [Theory]
    [InlineData("Troops gathered there prior to the invasion.", "../2019-02-23", "prior to the invasion")]
    [InlineData("Before the invasion, troops gathered there.", "../2019-02-23", "Before the invasion")]
    [InlineData("Prior to Norland’s full-scale invasion of Sudmark, the port was open.", "../2019-02-23", "Prior to Norland’s full-scale invasion of Sudmark")]
    [InlineData("The port has been closed since the invasion.", "2019-02-24/2019-05-08", "since the invasion")]
    [InlineData("After the invasion, the port was closed.", "2019-02-24/2019-05-08", "After the invasion")]
    [InlineData("The port stayed open until the invasion.", "../2019-02-24", "until the invasion")]
    [InlineData("The port was shelled during the invasion.", "2019-02-24/2019-05-08", "during the invasion")]
    [InlineData("The port was closed two days before the invasion.", "2019-02-22", "two days before the invasion")]
    [InlineData("The day before the invasion, the port was closed.", "2019-02-23", "The day before the invasion")]
    [InlineData("The port was closed a week before the invasion.", "2019-02-14/2019-02-20", "a week before the invasion")]
    [InlineData("The port was closed three months before the invasion.", "2018-11-09/2018-12-09", "three months before the invasion")]
    [InlineData("The port was closed before Norland invaded Sudmark.", "../2019-02-23", "before Norland invaded")]
    [InlineData("The port was closed long before the invasion.", "../2019-02-23", "before the invasion")]
    public void An_event_that_the_article_dates_elsewhere_dates_what_counts_from_it(string statement, string happened, string words)
    {
        Assert.Equal(new StatementDate(ImpreciseDate.Parse(happened), words, DateBasis.Carried), Last($"{Invaded} {statement}"));
        Assert.Equal(new StatementDate(ImpreciseDate.Parse(happened), words, DateBasis.Carried), First($"{statement} {Invaded}"));
    }

    [Theory]
    [InlineData("The invasion began on February 24.")]
    [InlineData("The invasion, which began on February 24, failed.")]
    [InlineData("On February 24, Norland invaded Sudmark.")]
    [InlineData("Norland launched its invasion on February 24.")]
    [InlineData("The Feb. 24 invasion failed.")]
    [InlineData("The invasion of February 24 failed.")]
    public void A_clause_or_a_noun_phrase_dates_an_event(string dating) =>
        Assert.Equal("../2019-02-23", Last($"{dating} Troops gathered there prior to the invasion.").Value?.ToString());

    [Theory]
    [InlineData("Ann Abbot was elected mayor on March 4. She left the party two days before the election.", "2019-03-02")]
    [InlineData("The bridge collapsed on Monday. The road was closed after the collapse.", "2019-05-06/2019-05-08")]
    [InlineData("Ann Abbot died in March. The house was sold before her death.", "../2019-03")]
    [InlineData("An explosion shook the harbour on Monday. Two days before the explosion, the crane was repaired.", "2019-05-04")]
    [InlineData("The referendum was held in 2014. The town was rich before the referendum.", "../2014")]
    [InlineData("John Abbot was arrested on Monday. After Abbot’s arrest, shares fell.", "2019-05-06/2019-05-08")]
    [InlineData("The referendum was held on May 5, 2014. The party was founded two years before the referendum.", "2011-11/2012-11")]
    [InlineData("The referendum was held in 2014. The party was founded two years before the referendum.", "2012")]
    [InlineData("Norland was attacked on 3 May 2018 and again on 5 May 2018. The port was mined before the attack.", "../2018-05-05")]
    [InlineData("The siege began on April 2. The town was dark during the siege.", "2019-04-02/2019-05-08")]
    [InlineData("Monday’s vote was close. The day after the vote, the mayor resigned.", "2019-05-07")]
    public void Nouns_and_verbs_of_one_kind_of_event_go_together(string article, string happened) => Assert.Equal(happened, Last(article).Value?.ToString());

    [Theory]
    [InlineData("Troops gathered there prior to the invasion.")]
    [InlineData("Norland planned to attack on February 24. Troops gathered there prior to the invasion.")]
    [InlineData("Norland invaded Sudmark on February 24. Norland invaded Osterland on March 3. Troops gathered there prior to the invasion.")]
    [InlineData("The first invasion began on February 24. The second invasion failed. Troops gathered there prior to the invasion.")]
    [InlineData("Norland’s invasion began on February 24. Osterland’s invasion failed. Troops gathered there prior to the invasion.")]
    [InlineData("Norland would have invaded Sudmark on February 24. Troops gathered there prior to the invasion.")]
    [InlineData("Norland never invaded Sudmark on February 24. Troops gathered there prior to the invasion.")]
    [InlineData("The mayor condemned the invasion on February 24. Troops gathered there prior to the invasion.")]
    [InlineData("The announcement of the invasion came on February 24. Troops gathered there prior to the invasion.")]
    [InlineData("The invasion ended on February 24. Troops gathered there prior to the invasion.")]
    [InlineData("Norland invaded Sudmark on February 24. A book described life before the invasion.")]
    [InlineData("Norland invaded Sudmark on February 24. Troops who gathered before the invasion left.")]
    [InlineData("Norland invaded Sudmark on February 24. Troops gathered there before an invasion.")]
    [InlineData("Norland invaded Sudmark on February 24. The town drew up invasion plans.")]
    public void An_event_without_one_plain_date_dates_nothing(string article) => Assert.Equal(new StatementDate(ImpreciseDate.Parse("../2019-05-08"), null, DateBasis.Bounded), Last(article));

    [Fact]
    public void A_date_of_its_own_goes_before_that_of_an_event() =>
        Assert.Equal(new StatementDate(ImpreciseDate.Parse("2019-05-06"), "Monday", DateBasis.Stated), Last($"{Invaded} On Monday, the port was opened after the invasion."));

    [Fact]
    public void A_date_inside_the_name_of_the_event_is_stated() =>
        Assert.Equal(
            new StatementDate(ImpreciseDate.Parse("../2019-02-23"), "prior to the Feb. 24 invasion", DateBasis.Stated),
            Last("Troops gathered there prior to the Feb. 24 invasion."));

    private static StatementDate Last(string article) => Read(article)[^1].Happened;

    private static StatementDate First(string article) => Read(article)[0].Happened;

    private static ImmutableArray<StatementReading> Read(string article) =>
        ArticleReader.Read(article, new ArticleReadingOptions(ImpreciseDate.Parse("2019-05-08"))).Statements;
}
