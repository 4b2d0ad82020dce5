using CsCheck;
using Timeline.Engine.Extraction;
using Timeline.Engine.Extraction.Analysis.Tagging;
using Timeline.Engine.Extraction.Languages.English;

namespace Timeline.Tests.Extraction.Analysis.Tagging;

public class TaggingTests
{
    private static readonly string[] Pieces =
    [
        "Jane", "Roe", "Minsk", "MINISTRY", "of", "the", "Trade", "Union", "said", "ran", "quickly", "3,000", "2022", "’s", ",", ".", "“", "”", "-", "(", "été", "中文", "😀",
        "\uD83D", "e\u0301", "\0", "@x", "U.S.", "a", "", "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ];

    /// <summary>Whole numbers add up the same everywhere: another hash means other weights, or a machine that reckons otherwise.</summary>
    [Fact]
    public void The_same_text_gets_the_same_tags_on_every_machine()
    {
        var (state, words) = (12345u, new string[20_000]);

        for (var i = 0; i < words.Length; i++)
        {
            state = unchecked((state * 1664525) + 1013904223);
            words[i] = Pieces[(int)(state >> 8) % Pieces.Length];
        }

        var hash = 2166136261u;

        foreach (var tag in Tags(string.Join(' ', words), sentence: 25))
        {
            hash = unchecked((hash ^ tag) * 16777619);
        }

        Assert.Equal(430211339u, hash);
    }

    [Fact]
    public void Every_token_of_any_text_gets_tags_there_are() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 30].Select(string.Concat).Sample(
            text => Tags(text, sentence: 7).Chunk(2).All(pair => pair[0] <= (byte)PartOfSpeech.Other && pair[1] <= (byte)NameTag.InOther),
            iter: 500);

    [Fact]
    public void A_name_goes_on_only_where_it_began()
    {
        var names = Tags("Jane Roe of the Trade Union said that Minsk and the Ministry of Trade would meet Ann Abbot there.", sentence: 100)
            .Where((_, i) => i % 2 == 1).Select(tag => (NameTag)tag).ToArray();

        Assert.Equal(NameTag.BeginPerson, names[0]);
        Assert.Equal(NameTag.InPerson, names[1]);
        Assert.Equal(NameTag.BeginPlace, names[8]);
    }

    /// <summary>Part of speech and name tag of each token in turn.</summary>
    private static byte[] Tags(string words, int sentence)
    {
        var text = ArticleReader.Tokenize(words);
        var (speech, names) = (new PartOfSpeech[text.Tokens.Length], new NameTag[text.Tokens.Length]);
        var forms = new TextForms(text) { Hints = new byte[text.Tokens.Length] };
        var (speechTagger, nameTagger) = (new SpeechTagger(EnglishLanguage.Instance.SpeechWeights), new NameTagger(EnglishLanguage.Instance.NameWeights));

        for (var first = 0; first < speech.Length; first += sentence)
        {
            forms.Enter(first, Math.Min(first + sentence, speech.Length));
            speechTagger.Tag(forms, speech);
            nameTagger.Tag(forms, speech, names);
        }

        return [.. speech.Zip(names, (part, name) => new[] { (byte)part, (byte)name }).SelectMany(pair => pair)];
    }
}
