namespace Timeline.Engine.Extraction.Languages.English;

/// <summary>Words around sources, cues and contents.</summary>
internal static class AttributionWords
{
    public static readonly WordSet PublicBodies = new(
        """
        ministry department court tribunal council parliament congress senate assembly party police office commission committee
        government army navy force forces guard union nations university cabinet embassy agency authority staff bureau
        administration federation church
        """);
    public static readonly WordSet OpensAdjunct = new("about if");
    public static readonly WordSet Refusals = new("decline refuse", isExact: true);
    public static readonly WordSet BeforeTime = new("on last");
    public static readonly WordSet BeforeTimeNoun = new("last this earlier");
    public static readonly WordSet AfterSourceNoun = new("of for at with", isExact: true);
    public static readonly WordSet TakesTo = new("adviser advisor ambassador envoy aide", isExact: true);
    public static readonly WordSet Articles = new("the a an", isExact: true);
    public static readonly WordSet FirmNouns = new("company firm");
    public static readonly WordSet PassivesOfHearer = new("convince persuade worry focus", isExact: true);

    /// <summary>Before a name, no part of what a source is called.</summary>
    public static readonly WordSet Titles = new(
        """
        mr. mrs. ms. dr. mr mrs ms dr president prime minister chancellor senator governor king queen prince princess pope general colonel secretary sen. rep.
        gov. gen. col. former then vice
        """);
    public static readonly WordSet BeforePlaceOfRole = new("of for at in to with on from", isExact: true);

    /// <summary>"adviser to the minister": the role behind is another's.</summary>
    public static readonly WordSet BeforeOwnerOfRole = new("to of for at", isExact: true);

    /// <summary>Pasts that no ending tells, where a main clause goes on after a relative clause.</summary>
    public static readonly WordSet PastsAfterRelativeClause = new("quit put cut let set shut read beat burst bet forbade foresaw fell");
}
