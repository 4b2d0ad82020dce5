using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Languages;

namespace Timeline.Tests.Extraction.Attributions;

public class AttributionTests
{
    [Theory]
    [InlineData("“The harbour is closed,” said Jane Roe.", "Jane Roe", "said", "“The harbour is closed,”")]
    [InlineData("“The harbour is closed,” Roe said on Monday.", "Roe", "said", "“The harbour is closed,”")]
    [InlineData("\"The harbour is closed,\" Roe told reporters.", "Roe", "told", "\"The harbour is closed,\"")]
    [InlineData("‘The harbour is closed,’ Roe said.", "Roe", "said", "‘The harbour is closed,’")]
    [InlineData("''The harbour is closed,'' Roe said.", "Roe", "said", "''The harbour is closed,''")]
    [InlineData("Roe said: “The harbour is closed.”", "Roe", "said", "“The harbour is closed.”")]
    [InlineData("“Is the harbour closed?” asked Roe.", "Roe", "asked", "“Is the harbour closed?”")]
    [InlineData("“The harbour,” Roe said, “is closed.”", "Roe", "said", "“The harbour,” | “is closed.”")]
    [InlineData("“The harbour is closed,” Roe said. “Nobody may leave.”", "Roe", "said", "“The harbour is closed,” | “Nobody may leave.”")]
    [InlineData("“The harbour is closed. Nobody may leave,” Roe said.", "Roe", "said", "“The harbour is closed. Nobody may leave,”")]
    [InlineData("“He told me ‘the harbour is closed’ and left,” Roe said.", "Roe", "said", "“He told me ‘the harbour is closed’ and left,”")]
    [InlineData("“The harbour is closed,” he decided to write on Tuesday.", "he", "decided to write", "“The harbour is closed,”")]
    public void A_quotation_has_a_source_and_a_cue(string text, string source, string cue, string content)
    {
        AssertRead(text, source, cue, content);
        Assert.Equal(StatementForm.Quote, Reading.Only(text).Form);
    }

    [Theory]
    [InlineData("Roe said that the harbour was closed.", "Roe", "said", "that the harbour was closed")]
    [InlineData("Roe last week said the harbour was closed.", "Roe", "said", "the harbour was closed")]
    [InlineData("The mayor said in a statement on Monday that the harbour was closed.", "The mayor", "said", "that the harbour was closed")]
    [InlineData("The harbour was closed, Roe said.", "Roe", "said", "The harbour was closed")]
    [InlineData("One sank, officials said.", "officials", "said", "One sank")]
    [InlineData("The harbour was closed, according to Roe.", "Roe", "according to", "The harbour was closed")]
    [InlineData("According to a senior harbour official, the port was closed.", "a senior harbour official", "According to", "the port was closed")]
    [InlineData("The city announced on Monday it was going to close the harbour.", "The city", "announced", "it was going to close the harbour")]
    [InlineData("Following a storm, the city announced on Monday it would close the harbour.", "the city", "announced", "it would close the harbour")]
    [InlineData("In the end, Roe said, the harbour was closed.", "Roe", "said", "In the end | the harbour was closed")]
    [InlineData("Her claim that the harbour was closed angered captains.", "Her", "claim", "that the harbour was closed angered captains")]
    [InlineData("The city’s harbour chief, Jane Roe, said it was closed.", "The city’s harbour chief, Jane Roe", "said", "it was closed")]
    [InlineData("Witnesses say the harbour was closed.", "Witnesses", "say", "the harbour was closed")]
    [InlineData("The report says the harbour was closed.", "The report", "says", "the harbour was closed")]
    [InlineData("He shared a film of the storm, which he claimed was made in May.", "he", "claimed", "was made in May")]
    public void Reported_speech_has_a_source_and_a_cue(string text, string source, string cue, string content)
    {
        AssertRead(text, source, cue, content);
        Assert.Equal(StatementForm.Indirect, Reading.Only(text).Form);
    }

    [Theory]
    [InlineData("Roe: harbour to stay closed", "Roe", "harbour to stay closed")]
    [InlineData("Harbour to stay closed, mayor says", "mayor", "Harbour to stay closed")]
    [InlineData("JANE ROE: The harbour is closed.", "JANE ROE", "The harbour is closed")]
    public void Headlines_and_transcripts_name_the_speaker_their_own_way(string text, string source, string content)
    {
        var attribution = Reading.Only(text);

        Assert.Equal((source, content), (Reading.Words(text, attribution.Source), Reading.Words(text, attribution.Content)));
    }

    [Theory]
    [InlineData("Roe claimed that it was closed.", CueStance.Alleges)]
    [InlineData("Roe denied that it was closed.", CueStance.Denies)]
    [InlineData("Roe confirmed that it was closed.", CueStance.Corroborates)]
    [InlineData("Roe did not confirm that it was closed.", CueStance.Asks)]
    [InlineData("Roe asked whether it was closed.", CueStance.Asks)]
    [InlineData("Roe vowed to close it.", CueStance.Plans)]
    [InlineData("Roe fears that it is closed.", CueStance.Believes)]
    [InlineData("Roe refused to say whether it was closed.", CueStance.Asks)]
    [InlineData("Roe said that it was closed.", CueStance.Neutral)]
    [InlineData("Roe did not say that it was closed.", CueStance.Denies)]
    [InlineData("Roe did not say when it would open.", CueStance.Asks)]
    [InlineData("Roe did not deny that it was closed.", CueStance.Neutral)]
    public void A_cue_says_what_it_commits_to(string text, CueStance stance) => Assert.Equal(stance, Reading.Only(text).Stance);

    [Theory]
    [InlineData("The ship carried what was described as “friendly” markings, which are used at sea.")]
    [InlineData("The “Old Harbour” festival opened on Monday.")]
    [InlineData("There is growing evidence the town is sinking.")]
    [InlineData("The city’s claims office is closed.")]
    [InlineData("The United States signed it.")]
    public void Scare_quotes_names_and_nouns_attribute_nothing(string text) => Assert.Empty(Reading.Read(text));

    [Fact]
    public void Two_sources_in_one_sentence_each_have_their_own_content()
    {
        const string text = "Roe said the harbour was closed, but Poe insisted that it was open.";

        Assert.Equal(
            ["Roe: the harbour was closed", "Poe: that it was open"],
            Reading.Read(text).Select(a => $"{Reading.Words(text, a.Source)}: {Reading.Words(text, a.Content)}"));
    }

    [Fact]
    public void A_quotation_may_go_on_over_paragraphs()
    {
        const string text = "“It is closed,” Roe said. “We waited for days.\n\n“Then we went home.”\n\nThe storm passed.";

        Assert.Equal("“It is closed,” | “We waited for days. | “Then we went home.”", Reading.Words(text, Reading.Only(text).Content));
    }

    [Fact]
    public void A_quotation_right_after_reported_speech_is_the_same_source_s()
    {
        const string text = "Roe said the harbour was closed.\n\n“Nobody may leave the town tonight.”";

        Assert.Equal(
            ["Roe: the harbour was closed", "Roe: “Nobody may leave the town tonight.”"],
            Reading.Read(text).Select(a => $"{Reading.Words(text, a.Source)}: {Reading.Words(text, a.Content)}"));
    }

    [Fact]
    public void A_quotation_after_two_who_spoke_is_nobody_s() =>
        Assert.Equal(2, Reading.Read("Roe said it was closed, but Poe said it was open. “Nobody may leave the town tonight.”").Length);

    [Fact]
    public void A_quotation_announced_by_a_colon_may_be_the_next_paragraph()
    {
        const string text = "Roe, who was there at the time, went on and added:\n\n“The harbour is closed.”";

        Assert.Equal("“The harbour is closed.”", Reading.Words(text, Reading.Only(text).Content));
    }

    [Theory]
    [InlineData("Jane Roe wrote on her page: 😭 “It is closed.”")]
    [InlineData("Jane Roe wrote, 🔥🔥 “It is closed.”")]
    [InlineData("Jane Roe wrote: “It is late.” 😭 “It is closed,” Roe said.")]
    public void A_picture_before_a_quotation_is_no_part_of_it(string text)
    {
        Assert.All(Reading.Read(text, "Jane Roe"), attribution => Assert.Equal((StatementForm.Quote, "Jane Roe"), (attribution.Form, attribution.Speaker)));
        Assert.StartsWith("“", Reading.Words(text, Reading.Read(text, "Jane Roe")[^1].Content), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sentence_of_a_turn_in_a_transcript_is_its_speaker_s()
    {
        const string text = "MAYOR JANE ROE: Good morning. The harbour is closed.\n\nREPORTER: When will it open?\n\nROE: In July. We are sorry.";
        var turns = Reading.Read(text, "JANE ROE");

        Assert.Equal(["JANE ROE", "REPORTER", "JANE ROE"], turns.Select(turn => turn.Speaker));
        Assert.Equal(["Good morning. The harbour is closed.", "When will it open?", "In July. We are sorry."], turns.Select(turn => Reading.Words(text, turn.Content)));
        Assert.All(turns, turn => Assert.Equal(StatementForm.Quote, turn.Form));
    }

    [Theory]
    [InlineData("We asked the town about its old harbour and about the new one.\n\nQ: Is the harbour closed?\n\nA: It is closed. We are sorry.")]
    [InlineData("We asked the town about its old harbour and about the new one.\n\nQ. Is the harbour closed?\n\nA. It is closed. We are sorry.")]
    public void A_question_and_an_answer_are_somebody_s_words(string text) =>
        Assert.Equal(
            ["Is the harbour closed?", "It is closed. We are sorry."],
            Reading.Read(text).Where(turn => turn is { Form: StatementForm.Quote, Speaker: null }).Select(turn => Reading.Words(text, turn.Content)));

    [Fact]
    public void A_town_before_a_colon_does_not_speak() =>
        Assert.Equal(["Jane Roe"], Reading.Read("VARNES: Jane Roe said that it was closed.\n\nThe harbour is late.", "Jane Roe").Select(attribution => attribution.Speaker));

    [Fact]
    public void A_post_is_its_signer_s()
    {
        const string text = "Dear all, we are closed. Thank you! #Harbour\n— Jane Anne Roe (@jane) March 1, 2022";
        var post = Reading.Only(text, "Jane Roe");

        Assert.Equal((StatementForm.Post, "Jane Roe"), (post.Form, post.Speaker));
        Assert.Equal("Dear all, we are closed. Thank you!", Reading.Words(text, post.Content));
    }

    private static void AssertRead(string text, string source, string cue, string content)
    {
        var attribution = Reading.Only(text);

        Assert.Equal(
            (source, cue, content),
            (Reading.Words(text, attribution.Source), Reading.Words(text, attribution.Cue), Reading.Words(text, attribution.Content)));
    }
}
