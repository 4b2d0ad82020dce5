using System.Collections.Immutable;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Languages.English;
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

    private static readonly ImmutableArray<(string Code, WordSet Words)> Latin =
    [
        ("en", new("the of and to in is was that for it on with as he be by at are this his from had not have but they were which she or an been has would will said who their its")),
        ("de", new("der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über")),
        ("fr", new("le la les de des et à en du un une que est pour qui dans a par plus pas au sur ne se ce il sont la avec ont été aux cette mais ses son elle")),
        ("es", new("de la que el en y a los se del las un por con no una su para es al lo como más pero sus le ha o este sí porque esta entre cuando muy sin fue han")),
        ("it", new("di e il la che in a per un è una del si con non da sono le della i al dei nel ha gli lo più anche ma alla come delle dal suo stato hanno")),
        ("pt", new("de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou foi são pelo pela até isso entre")),
        ("nl", new("de het een van en in is dat op te zijn met voor niet aan er om ook als bij maar dan door naar heeft hij uit worden werd nog wordt tot die over")),
        ("pl", new("w i na z się do nie to że jest o po jak za od przez ale przy już są tym był co tego tylko oraz dla może która który została")),
        ("sv", new("och att det i en på är som av för med den till har de inte om ett han men var sig från vi så kan när år under också efter eller nu")),
        ("tr", new("ve bir bu da de için ile olarak çok daha olan gibi kadar sonra en ne var ancak ise olduğunu tarafından oldu değil her göre")),
    ];

    private static readonly WordSet Ukrainian = new("і та що на в у з не до за від як це є його які про для або але був була вона він ще");
    private static readonly WordSet Russian = new("и в на что не с по за от как это к из его о он она но для был были было или до так же мы а");

    public static LanguageReading Read(TokenizedText text)
    {
        Span<int> hits = stackalloc int[Latin.Length];
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

            for (var language = 0; language < Latin.Length; language++)
            {
                hits[language] += Latin[language].Words.Contains(word) ? 1 : 0;
            }

            russian += Russian.Contains(word) ? 1 : 0;
            ukrainian += Ukrainian.Contains(word) || word.ContainsAny("іїєґ") ? 1 : 0;
        }

        return scripts.Commonest switch
        {
            Script.None => new LanguageReading("und", 0),
            Script.Latin => Best(hits, words),
            Script.Cyrillic => new LanguageReading(ukrainian > russian ? "uk" : "ru", (double)Math.Max(russian, ukrainian) / words),
            var script => new LanguageReading(ScriptCount.Code(script), 1),
        };
    }

    private static LanguageReading Best(ReadOnlySpan<int> hits, int words)
    {
        var best = 0;

        for (var i = 1; i < hits.Length; i++)
        {
            best = hits[i] > hits[best] ? i : best;
        }

        var share = (double)hits[best] / words;
        return share >= LeastShare ? new LanguageReading(Latin[best].Code, share) : new LanguageReading("und", share);
    }
}
