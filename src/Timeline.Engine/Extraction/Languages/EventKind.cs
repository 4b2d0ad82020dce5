namespace Timeline.Engine.Extraction.Languages;

/// <summary>A kind of event that a language has a noun for: "invasion", which "invaded" tells of as well.</summary>
/// <param name="Lasts">Goes on for longer than a day or so: the day it began is not the day of all of it.</param>
internal sealed record EventKind(string Noun, bool Lasts);
