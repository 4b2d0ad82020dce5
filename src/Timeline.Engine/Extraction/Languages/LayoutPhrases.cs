namespace Timeline.Engine.Extraction.Languages;

/// <summary>Phrases that tell what of a page is no part of the story, and the keys of front matter, most telling first.</summary>
internal sealed record LayoutPhrases
{
    public string? Copyright { get; init; }

    /// <summary>What a short line begins with when it is no part of the story, longest first where one begins another.</summary>
    public string[] Openings { get; init; } = [];

    /// <summary>Of these, those that a full stop may end.</summary>
    public string[] OpeningsOfSentences { get; init; } = [];

    public string[] TitleKeys { get; init; } = [];

    public string[] PublisherKeys { get; init; } = [];

    public string[] UrlKeys { get; init; } = [];

    public string[] DateKeys { get; init; } = [];
}
