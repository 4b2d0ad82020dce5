using System.Collections.Immutable;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Analysis;

/// <summary>
/// Tells the language by script and by the share of each language's commonest little words, which no text can do without. Enough to warn
/// that an article is not English; not a judge between close relatives.
/// </summary>
internal static class LanguageReader
{
    /// <summary>The first this many words decide: enough for any prose, and long texts cost no more.</summary>
    private const int MostWords = 1000;

    /// <summary>Below it the little words found are chance (a name, a quotation).</summary>
    private const double LeastShare = 0.08;

    public static LanguageReading Read(TokenizedText text)
    {
        ImmutableArray<(string Code, WordSet Words)> latin = [(text.Language.Code, text.Language[WordList.Commonest]), .. CommonestWords.Latin];
        Span<int> hits = stackalloc int[latin.Length];
        var scripts = new ScriptCount();
        var (words, russian, ukrainian) = (0, 0, 0);

        for (var i = 0; i < text.Tokens.Length && words < MostWords; i++)
        {
            if (text.Tokens[i].Kind is not TokenKind.Word || text[i] is ['’' or '\'', ..])
            {
                continue;
            }

            words++;
            var word = text[i];
            scripts.Add(word);

            for (var language = 0; language < latin.Length; language++)
            {
                hits[language] += latin[language].Words.Contains(word) ? 1 : 0;
            }

            russian += CommonestWords.Russian.Contains(word) ? 1 : 0;
            ukrainian += CommonestWords.Ukrainian.Contains(word) || word.ContainsAny("іїєґ") ? 1 : 0;
        }

        return scripts.Commonest switch
        {
            Script.None => new LanguageReading("und", 0),
            Script.Latin => Best(latin, hits, words),
            Script.Cyrillic => new LanguageReading(ukrainian > russian ? "uk" : "ru", (double)Math.Max(russian, ukrainian) / words),
            var script => new LanguageReading(ScriptCount.Code(script), 1),
        };
    }

    private static LanguageReading Best(ImmutableArray<(string Code, WordSet Words)> latin, ReadOnlySpan<int> hits, int words)
    {
        var best = 0;

        for (var i = 1; i < hits.Length; i++)
        {
            best = hits[i] > hits[best] ? i : best;
        }

        var share = (double)hits[best] / words;
        return share >= LeastShare ? new LanguageReading(latin[best].Code, share) : new LanguageReading("und", share);
    }
}
