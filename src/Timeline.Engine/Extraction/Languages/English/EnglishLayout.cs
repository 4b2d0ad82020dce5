namespace Timeline.Engine.Extraction.Languages.English;

/// <summary>Phrases of headings, credits and front matter: what is story and what is not.</summary>
internal static class EnglishLayout
{
    private const string Copyright = "all rights reserved";

    public static readonly LayoutPhrases Phrases = new()
    {
        Copyright = Copyright,
        Openings =
        [
            "to be continued", "read more", "read also", "read next", "read the full", "see also", "also read", "more on this", "more:", "related:", "related articles", "related stories",
            "related topics", "advertisement", "advertising", "sponsored", "share this", "share on", "share via", "follow us", "follow @",
            "sign up", "subscribe", "click here", "tap here", "watch:", "watch live", "listen:", "video:", "photo:", "photos:", "photo by", "photo credit", "(photo", "[photo", "image:",
            "image credit", "image source", "image caption", "picture:", "credit:", "getty images", "file photo", "©", "(c)", "copyright", "all rights reserved",
            "reporting by", "editing by", "additional reporting", "writing by", "comments", "leave a comment", "join the conversation", "skip to",
            "last updated", "updated:", "updated at", "published:", "posted:", "newsletter", "download the app", "cookie", "terms of use", "privacy policy", "most popular", "most read",
            "this article was originally", "this story was originally", "this material may not be", "the associated press contributed", "print this", "email this", "continue reading",
            "scroll down", "story continues below", "article continues below", "back to top", "editor's note:", "editor’s note:", "tags:", "filed under",
        ],
        OpeningsOfSentences = ["copyright", "photo by", Copyright, "image credit", "photo credit"],
        TitleKeys = ["title", "headline"],
        PublisherKeys = ["publisher", "source", "site"],
        UrlKeys = ["url", "link", "canonical"],
        DateKeys = ["published", "date", "pubdate", "datePublished", "published_at"],
    };
}
