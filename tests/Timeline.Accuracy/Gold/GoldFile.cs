namespace Timeline.Accuracy.Gold;

/// <summary>
/// What a careful reader takes from one article of our own, as it is written down: by its words, which are looked up in the text in the
/// order given. <c> … </c> stands for what is left out between the first and the last of them, <c> | </c> between answers that all serve.
/// </summary>
internal sealed record GoldFile(
    string Published, GoldFile.Time[] Times, GoldFile.Actor[] Actors, GoldFile.Attribution[] Attributions, GoldFile.Statement[] Statements)
{
    public sealed record Time(string Text, string Type, string Value);

    public sealed record Actor(string Name, string Kind);

    public sealed record Attribution(string[] Content, string? Source = null, string? Cue = null);

    /// <param name="Said">The published date when left out.</param>
    /// <param name="Happened">Null when nobody can tell from the article. What may or will be lies from the saying on.</param>
    /// <param name="Negated">Whether its first main clause is denied.</param>
    public sealed record Statement(
        string Words,
        string? Happened,
        string Form = "narration",
        string? Speaker = null,
        string? Said = null,
        string Modality = "asserted",
        bool Negated = false);
}
