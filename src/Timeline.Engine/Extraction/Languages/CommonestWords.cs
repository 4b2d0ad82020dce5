using System.Collections.Immutable;

namespace Timeline.Engine.Extraction.Languages;

/// <summary>The commonest little words of languages that are not read, which no text in them can do without: they tell that an article is not English.</summary>
internal static class CommonestWords
{
    public static readonly ImmutableArray<(string Code, WordSet Words)> Latin =
    [
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

    public static readonly WordSet Ukrainian = new("і та що на в у з не до за від як це є його які про для або але був була вона він ще");

    public static readonly WordSet Russian = new("и в на что не с по за от как это к из его о он она но для был были было или до так же мы а");
}
