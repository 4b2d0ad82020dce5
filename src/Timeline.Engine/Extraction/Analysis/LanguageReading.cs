namespace Timeline.Engine.Extraction.Analysis;

/// <summary>What language a text seems to be in.</summary>
/// <param name="Code">ISO 639-1, or <c>und</c> when nothing speaks for one of the languages known here.</param>
/// <param name="Share">How much of the text's words are that language's commonest: 0 to 1. Running prose has a quarter or more.</param>
public sealed record LanguageReading(string Code, double Share);
