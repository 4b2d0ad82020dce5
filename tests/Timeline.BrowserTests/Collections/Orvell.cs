namespace Timeline.BrowserTests.Collections;

/// <summary>The collection that is only read: four articles about a dam, and what people corrected.</summary>
internal static class Orvell
{
    public const string Name = "orvell";

    public const string Leaks = "dam-leaks";
    public const string River = "built-on-a-river";
    public const string Night = "night-of-the-gate";
    public const string Answers = "company-answers";

    private static readonly string[] Files = [Leaks, River, Night, Answers];

    /// <summary>Captures them, then corrects.</summary>
    /// <returns>The collection, and the positions before and after the corrections.</returns>
    public static Task<(Collection Collection, long Captured, long Corrected)> FillAsync(HttpClient client) => FillAsync(client, Name, Collection.Text);

    /// <param name="read">The text of a file.</param>
    public static async Task<(Collection Collection, long Captured, long Corrected)> FillAsync(HttpClient client, string name, Func<string, string> read)
    {
        var collection = new Collection(client, name);
        var captured = 0L;

        foreach (var file in Files)
        {
            captured = await collection.CaptureAsync(file, read(file));
        }

        await collection.CorrectAsync(Night, 1, "redate", new { date = "2023-09-01T02:14Z", by = "bea", reason = "the sentence says the minute" });
        await collection.CorrectAsync(Night, 2, "redate", new { date = "2023-09-01T02:31Z", by = "bea", reason = "the sentence says the minute" });
        await collection.CorrectAsync(Night, 3, "redate", new { date = "2023-09-01T03:05Z", by = "bea", reason = "the sentence says the minute" });
        await collection.CorrectAsync(River, 3, "redate", new { date = "1784?", by = "bea", reason = "the chronicle gives two years" });
        await collection.CorrectAsync(Leaks, 6, "dispute", new { by = "ann", reason = "the town has a receipt" });
        await collection.CorrectAsync(Leaks, 1, "accept", new { by = "ann", reason = "seen on the notice" });
        await collection.CorrectAsync(Answers, 6, "reattribute", new { speaker = "Nora Vik", by = "bea", reason = "the recording has her voice" });
        var corrected = await collection.CorrectAsync(Leaks, 9, "retract", new { by = "ann", reason = "the school opened again" });
        return (collection, captured, corrected);
    }
}
