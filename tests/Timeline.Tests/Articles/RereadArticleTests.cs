using System.Collections.Immutable;
using Timeline.Engine.Articles;
using Timeline.Engine.Events;
using static Timeline.Tests.Articles.Given;

namespace Timeline.Tests.Articles;

public sealed class RereadArticleTests
{
    private static readonly StatementRecorded[] Same = [Recorded(1, 18, 37), Recorded(2, 38, 56, "Jon Aas")];

    [Fact]
    public void Read_as_before_there_is_nothing_to_record() => Assert.Empty(Reread(Article(), Same));

    [Fact]
    public void What_is_read_otherwise_is_recorded_as_the_readers_correction()
    {
        var happened = new StatementDate(Date("1987-05-04"), "yesterday", DateBasis.Stated);

        var events = Reread(Article(), Same[0] with { Happened = happened, Speaker = null, Modality = Modality.Alleged }, Same[1]);

        Assert.Equal(
            [
                new StatementAmended(1, null, null, Modality.Alleged, null, Reader: "en/2"),
                new StatementReattributed(1, null, "en/2"),
                new StatementRedated(1, StatementClock.Happened, happened, "en/2"),
            ],
            events);
    }

    [Fact]
    public void A_statement_keeps_its_number_when_its_place_moves_a_little()
    {
        var events = Reread(Article(), Recorded(1, 0, 17), Recorded(2, 22, 37), Recorded(3, 38, 56, "Jon Aas"));

        Assert.Equal((1, new TextSpan(22, 37)), events.OfType<StatementAmended>().Select(a => (a.Number, a.Span!.Value)).Single());
        Assert.Equal((3, new TextSpan(0, 17)), events.OfType<StatementRecorded>().Select(s => (s.Number, s.Span)).Single());
        Assert.Equal(2, events.Length);
    }

    [Fact]
    public void What_is_no_longer_read_is_retracted_and_restored_when_it_is_read_again()
    {
        var gone = Reread(Article(), Same[1]);
        Assert.Equal([new StatementRetracted(1, "en/2")], gone);

        var article = Article([.. gone]);
        Assert.Empty(Reread(article, Same[1]));
        Assert.Equal([new StatementRestored(1, "en/2")], Reread(article, Same));
    }

    public static TheoryData<string> Decisions => ["redated", "reattributed", "amended", "disputed", "settled", "accepted", "retracted", "restored"];

    [Theory]
    [MemberData(nameof(Decisions))]
    public void What_a_person_decided_no_reader_touches(string decision)
    {
        IArticleEvent[] decided = decision switch
        {
            "redated" => [new StatementRedated(1, StatementClock.Said, StatementDate.Unknown)],
            "reattributed" => [new StatementReattributed(1, "Jon Aas")],
            "amended" => [new StatementAmended(1, null, null, null, true)],
            "disputed" => [new StatementDisputed(1)],
            "settled" => [new StatementDisputed(1), new DisputeSettled(1, DisputeOutcome.Stands)],
            "accepted" => [new StatementAccepted(1)],
            "retracted" => [new StatementRetracted(1)],
            _ => [new StatementRetracted(1), new StatementRestored(1)],
        };

        Assert.Empty(Reread(Article(decided), Same));
        Assert.Empty(Reread(Article(decided), Same[0] with { Speaker = null }, Same[1]));
        Assert.Empty(Reread(Article(decided), Same[1]));
    }

    [Fact]
    public void What_a_person_added_is_not_recorded_again_when_a_reader_finds_it()
    {
        var added = new StatementAdded(
            3, new TextSpan(57, 76), Text[57..76], StatementForm.Narration, null, StatementDate.Unknown, StatementDate.Unknown, Modality.Asserted, false, []);

        Assert.Empty(Reread(Article(added), Same[0], Same[1], Recorded(3, 57, 76)));
    }

    [Fact]
    public void Rereading_twice_is_rereading_once()
    {
        StatementRecorded[] now = [Recorded(1, 0, 17), Recorded(2, 22, 37, null), Recorded(3, 57, 76)];

        Assert.Empty(Reread(Article([.. Reread(Article(), now)]), now));
    }

    [Fact]
    public void Other_actors_are_recorded_too()
    {
        var actors = ActorsBefore with { Actors = ActorsBefore.Actors[..1], Reader = "en/2" };

        Assert.Equal(actors, Assert.Single(RereadArticleHandler.Decide(Article(), actors, [.. Same])));
    }

    private static ImmutableArray<IArticleEvent> Reread(Article article, params StatementRecorded[] read) =>
        RereadArticleHandler.Decide(article, ActorsBefore with { Reader = "en/2" }, [.. read.Select(s => s with { Reader = "en/2" })]);
}
