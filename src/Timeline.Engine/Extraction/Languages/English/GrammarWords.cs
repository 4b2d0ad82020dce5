namespace Timeline.Engine.Extraction.Languages.English;

/// <summary>Closed classes of words, and the nouns and verbs that spelling alone would take for others.</summary>
internal static class GrammarWords
{
    public static readonly WordSet Auxiliaries = new("am is are was were has have had do does did will would shall should may might can could must ought cannot wo ca ’ll 'll ’ve 've ’re 're ’m 'm ’d 'd");

    /// <summary>After these a form in -ed describes a noun ("the proposed law", "of damaged roads").</summary>
    public static readonly WordSet BeforeNoun = new(
        """
        the a an this that these those his her its their our my your some any no all both each every many several few more most
        other another of in on at by for from with to into against about between among under over as than very newly recently
        heavily so - ’s 's be being been to having get getting
        """);
    public static readonly WordSet PronounsWithClitic = new("he she it that there what who here this where how everything nothing");
    public static readonly WordSet TimeNouns = new("week month year day morning evening night afternoon weekend summer winter spring fall autumn time hour");
    public static readonly WordSet Plurals = new("people police media critics men women children public press staff majority data left right");

    /// <summary>In -ly, and no adverbs.</summary>
    public static readonly WordSet NoAdverbs = new("family early daily weekly likely ally supply reply assembly", isExact: true);
    public static readonly WordSet BeforeTimeNoun = new("late early last this next earlier later that");
    public static readonly WordSet InsideTime = new("this in the last on");
    public static readonly WordSet AfterLength = new("ago later earlier");

    /// <summary>After these the clitic is a verb.</summary>
    public static readonly WordSet BeforeIs = new("he she it there that who what He She It There That here", isExact: true);
    public static readonly WordSet CliticS = new("’s 's ’S 'S", isExact: true);
    public static readonly WordSet Possessive = new("'s ’s 'S ’S ' ’", isExact: true);
    public static readonly WordSet Commonest = new("the of and to in is was that for it on with as he be by at are this his from had not have but they were which she or an been has would will said who their its");
}
