namespace Timeline.Engine.Extraction.Languages.English;

/// <summary>Words of headings, credits, dates and posts: what is story and what is not.</summary>
internal static class LayoutWords
{
    public static readonly WordSet Work = new("reporting editing writing compiling additional reported edited written compiled produced filming");
    public static readonly WordSet Joining = new("and in by of the for with from at de van von del bin");
    public static readonly WordSet Piece = new("report reporting story article dispatch");
    public static readonly WordSet LineWords = new(
        """
        published updated posted date modified last first on at by of from in est edt cet gmt utc bst pst am pm a.m. p.m. monday
        tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun t z
        """);
    public static readonly WordSet Ordinals = new("st nd rd th");
    public static readonly WordSet Contributions = new("reporting additional");
    public static readonly WordSet Updated = new("updated modified");

    /// <summary>"The", "He", "But": after a full stop they begin something new.</summary>
    public static readonly WordSet ClauseBeginners = new(
        """
        the a an he she it they we i you this that these those his her its their our my in on at but and or so if when while as after before since there what
        who how why where according however meanwhile also for with from both all some many most no not one asked although though because
        """);

    /// <summary>Abbreviations that stand before what they belong to.</summary>
    public static readonly WordSet AbbreviatedTitles = new(
        """
        Mr. Mrs. Ms. Dr. Prof. Gen. Lt. Col. Capt. Maj. Sgt. Cpl. Adm. Cmdr. Sen. Rep. Gov. Rev. Hon. Pres. Amb. Supt. Insp. St. vs. No. Nos. Mt. Ft. cf. ca.
        approx.
        """);

    /// <summary>First and second person. "US" in capitals is a state.</summary>
    private static readonly WordSet Personal = new("i me my mine we us our ours you your yours let’s let's ’m 'm");
    public static readonly WordSet OpensByline = new("by from");
    public static readonly WordSet InsideByline = new("and for in of , | - . ’ ’s 's / & @", isExact: true);
    public const string Copyright = "all rights reserved";

    /// <summary>What a short line begins with when it is no part of the story, longest first where one begins another.</summary>
    public static readonly string[] Openings =
    [
        "to be continued", "read more", "read also", "read next", "read the full", "see also", "also read", "more on this", "more:", "related:", "related articles", "related stories",
        "related topics", "advertisement", "advertising", "sponsored", "share this", "share on", "share via", "follow us", "follow @",
        "sign up", "subscribe", "click here", "tap here", "watch:", "watch live", "listen:", "video:", "photo:", "photos:", "photo by", "photo credit", "(photo", "[photo", "image:",
        "image credit", "image source", "image caption", "picture:", "credit:", "getty images", "file photo", "©", "(c)", "copyright", "all rights reserved",
        "reporting by", "editing by", "additional reporting", "writing by", "comments", "leave a comment", "join the conversation", "skip to",
        "last updated", "updated:", "updated at", "published:", "posted:", "newsletter", "download the app", "cookie", "terms of use", "privacy policy", "most popular", "most read",
        "this article was originally", "this story was originally", "this material may not be", "the associated press contributed", "print this", "email this", "continue reading",
        "scroll down", "story continues below", "article continues below", "back to top", "editor's note:", "editor’s note:", "tags:", "filed under",
    ];

    /// <summary>Of these, those that a full stop may end.</summary>
    public static readonly string[] OpeningsOfSentences = ["copyright", "photo by", Copyright, "image credit", "photo credit"];

    public static bool IsPersonal(ReadOnlySpan<char> word) => word is not "US" && Personal.Contains(word);

    /// <summary>Keys of front matter, most telling first.</summary>
    public static readonly string[] TitleKeys = ["title", "headline"];

    public static readonly string[] PublisherKeys = ["publisher", "source", "site"];

    public static readonly string[] UrlKeys = ["url", "link", "canonical"];

    public static readonly string[] DateKeys = ["published", "date", "pubdate", "datePublished", "published_at"];
}
