using Timeline.Engine.Extraction;
using Timeline.Engine.Extraction.Analysis.Tagging;
using Timeline.Engine.Extraction.Languages.English;
using Timeline.Engine.Extraction.Text;
using Timeline.Training;

namespace Timeline.Tests.Extraction.Analysis.Tagging;

public class SpeechTaggerTests
{
    [Theory]
    [InlineData("The minister said on Monday that the bridge would open soon.",
        "Determiner Noun Verb Adposition ProperNoun Subordinator Determiner Noun Auxiliary Verb Adverb Punctuation")]
    [InlineData("She did not answer two questions about the old harbour.",
        "Pronoun Auxiliary Particle Verb Numeral Noun Adposition Determiner Adjective Noun Punctuation")]
    [InlineData("Ukraine and Poland want to close their borders.",
        "ProperNoun Coordinator ProperNoun Verb Particle Verb Pronoun Noun Punctuation")]
    [InlineData("“We’re tired,” he told reporters.", "Punctuation Pronoun Auxiliary Adjective Punctuation Punctuation Pronoun Verb Noun Punctuation")]
    public void Words_get_the_part_of_speech_they_have_in_their_sentence(string sentence, string expected) =>
        Assert.Equal(expected, string.Join(' ', Speech(ArticleReader.Tokenize(sentence))));

    [Fact]
    public void One_spelling_is_a_noun_here_and_a_verb_there()
    {
        Assert.Equal(PartOfSpeech.Noun, Speech(ArticleReader.Tokenize("The report was late."))[1]);
        Assert.Equal(PartOfSpeech.Verb, Speech(ArticleReader.Tokenize("They report the losses every week."))[1]);
    }

    [Fact]
    public void An_empty_sentence_has_no_parts_of_speech() => Assert.Empty(Speech(ArticleReader.Tokenize("")));

    /// <summary>The corpus is no part of this project; where it lies beside it, the weights must do as well as when they were trained.</summary>
    [Fact]
    public void Nineteen_of_twenty_words_of_the_english_web_treebank_are_right()
    {
        var corpus = Path.Combine(Repository.Root, "..", "shared", "accuracy", "tagging", "ewt-dev.conllu");
        Assert.SkipUnless(File.Exists(corpus), "The English Web Treebank's dev part does not lie beside this project.");
        var sentences = Corpora.Speech(corpus);

        var right = sentences.Sum(sentence => Speech(sentence.Text).Where((tag, i) => (byte)tag == sentence.Tags[i]).Count());

        Assert.InRange(100.0 * right / sentences.Sum(sentence => sentence.Tags.Length), 95, 100);
    }

    private static PartOfSpeech[] Speech(TokenizedText text)
    {
        var speech = new PartOfSpeech[text.Tokens.Length];
        var forms = new TextForms(text);
        forms.Enter(0, speech.Length);
        new SpeechTagger(EnglishLanguage.Instance.SpeechWeights).Tag(forms, speech);
        return speech;
    }
}
