using Timeline.Engine.Events;
using Timeline.Engine.Extraction;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Statements.Clauses;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Tests.Extraction.Statements;

public sealed class TenseReaderTests
{
    [Theory]
    [InlineData("Present", "The bridge is closed to traffic.")]
    [InlineData("Present", "The town depends on its bridge.")]
    [InlineData("Present", "They’re on the way.")]
    [InlineData("Present", "The ministry's lawyers have doubts.")]
    [InlineData("Past", "The bridge collapsed.")]
    [InlineData("Past", "The engineers left the site before dawn.")]
    [InlineData("Past", "The town took its time.")]
    [InlineData("Past", "Did they see it?")]
    [InlineData("PresentPerfect", "The town has not yet rebuilt the bridge.")]
    [InlineData("PresentPerfect", "They’ve been waiting for months.")]
    [InlineData("PresentPerfect", "It’s been a long winter.")]
    [InlineData("Pluperfect", "The bridge had already been closed.")]
    [InlineData("Pluperfect", "They’d given up.")]
    [InlineData("Past", "The mayor had doubts.")]
    [InlineData("Future", "The bridge will reopen.")]
    [InlineData("Future", "It won’t reopen.")]
    [InlineData("Future", "Ministers are to meet in Oslo.")]
    [InlineData("Future", "Work is due to begin.")]
    [InlineData("Future", "The town plans to sell it.")]
    [InlineData("Future", "We are going to build another.")]
    [InlineData("Present", "We are going to the market.")]
    [InlineData("FutureInPast", "Ministers were scheduled to meet.")]
    [InlineData("FutureInPast", "The town was going to sell it.")]
    [InlineData("Past", "That was to be expected.")]
    [InlineData("Would", "The town would sell it.")]
    [InlineData("May", "The bridge may be closed.")]
    [InlineData("MayHave", "The flood might have damaged it.")]
    [InlineData("Could", "The bridge could collapse.")]
    [InlineData("Must", "The bridge must close.")]
    [InlineData("None", "A black day for the town.")]
    public void Auxiliaries_and_past_forms_tell_the_tense(string tense, string sentence) =>
        Assert.Equal(tense, Read(sentence).ToString());

    [Theory]
    [InlineData("Past", "The bridge, which is older than the town, collapsed.")]
    [InlineData("Past", "The bridge built in 1911 collapsed.")]
    [InlineData("Past", "The man who is said to own it left the town.")]
    [InlineData("Present", "After the flood damaged the bridge, the town is cut off.")]
    [InlineData("Future", "If the river rose, the town will be cut off.")]
    [InlineData("Past", "The town closed the bridge, although it will be needed.")]
    [InlineData("Present", "There is a fear that the bridge collapsed.")]
    [InlineData("Past", "Crews drove down to the damaged bridge.")]
    [InlineData("Present", "Heavily armed guards are there.")]
    [InlineData("Past", "The town announced on Monday it will sell the bridge.")]
    [InlineData("Past", "In May the bridge collapsed.")]
    [InlineData("Past", "Then Will Abbot left.")]
    public void Only_the_main_verb_counts(string tense, string sentence) =>
        Assert.Equal(tense, Read(sentence).ToString());

    [Theory]
    [InlineData(Modality.Asserted, "The bridge collapsed.")]
    [InlineData(Modality.Possible, "The bridge may collapse.")]
    [InlineData(Modality.Possible, "The bridge has perhaps collapsed.")]
    [InlineData(Modality.Planned, "The bridge is to be sold.")]
    [InlineData(Modality.Planned, "The town was scheduled to vote.")]
    [InlineData(Modality.Alleged, "The bridge was allegedly sold.")]
    [InlineData(Modality.Alleged, "The pictures were purporting to show the bridge.")]
    [InlineData(Modality.Alleged, "The mayor is accused of taking money.")]
    [InlineData(Modality.Question, "“Will the bridge hold?”")]
    [InlineData(Modality.Asserted, "The mayor, who may resign, was there.")]
    [InlineData(Modality.Asserted, "In May the bridge collapsed.")]
    public void Main_verb_and_distancing_words_tell_the_modality(Modality modality, string sentence)
    {
        var text = new AnnotatedText(ArticleReader.Tokenize(sentence), []);
        var range = new CharRange(0, sentence.Length);
        var clauses = ClauseMap.Of(text, range);

        Assert.Equal(modality, ModalityReader.Read(text, range, clauses, TenseReader.Read(text, clauses).Tense, StatementForm.Narration, CueStance.Neutral));
    }

    [Theory]
    [InlineData(Modality.Alleged, "the bridge will collapse", CueStance.Alleges)]
    [InlineData(Modality.Question, "whether the bridge was safe", CueStance.Asks)]
    [InlineData(Modality.Asserted, "the worth of the old bridge", CueStance.Asks)]
    [InlineData(Modality.Planned, "to sell the bridge", CueStance.Plans)]
    [InlineData(Modality.Planned, "the town would sell the bridge", CueStance.Neutral)]
    public void What_is_reported_takes_its_modality_from_the_cue_too(Modality modality, string content, CueStance stance)
    {
        var text = new AnnotatedText(ArticleReader.Tokenize(content), []);
        var range = new CharRange(0, content.Length);
        var clauses = ClauseMap.Of(text, range);

        Assert.Equal(modality, ModalityReader.Read(text, range, clauses, TenseReader.Read(text, clauses).Tense, StatementForm.Indirect, stance));
    }

    [Theory]
    [InlineData(true, "The bridge did not collapse.", CueStance.Neutral)]
    [InlineData(true, "The bridge didn’t collapse.", CueStance.Neutral)]
    [InlineData(true, "The town never paid.", CueStance.Neutral)]
    [InlineData(true, "There is no bridge.", CueStance.Neutral)]
    [InlineData(true, "the bridge was unsafe", CueStance.Denies)]
    [InlineData(false, "The bridge not only shook but fell.", CueStance.Neutral)]
    [InlineData(false, "“No, the bridge is safe.”", CueStance.Neutral)]
    [InlineData(false, "The man who did not pay was fined.", CueStance.Neutral)]
    [InlineData(false, "The bridge collapsed.", CueStance.Neutral)]
    public void What_the_main_clause_or_a_denial_negates_is_negated(bool negated, string sentence, CueStance stance)
    {
        var text = new AnnotatedText(ArticleReader.Tokenize(sentence), []);
        Assert.Equal(negated, NegationReader.Read(text, ClauseMap.Of(text, new CharRange(0, sentence.Length)), stance));
    }

    private static Tense Read(string sentence)
    {
        var text = new AnnotatedText(ArticleReader.Tokenize(sentence), []);
        return TenseReader.Read(text, ClauseMap.Of(text, new CharRange(0, sentence.Length))).Tense;
    }
}
