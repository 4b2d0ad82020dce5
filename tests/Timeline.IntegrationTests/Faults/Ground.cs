using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;
using Timeline.Engine.Articles;
using Timeline.Engine.Dates;
using Timeline.Engine.Log;

namespace Timeline.IntegrationTests.Faults;

/// <summary>Collections with some articles each, and all that is drawn to be written into them.</summary>
internal sealed class Ground
{
    /// <summary>Where nobody writes once the faults begin.</summary>
    public const string Untouched = "still";

    private const int ArticlesEach = 8;

    /// <summary>Who captured the articles.</summary>
    public const string By = "ground";

    private static readonly string[] First = ["Maria", "Jon", "Ana", "Ida", "Nora", "Pavel", "Ingrid", "Ben"];
    private static readonly string[] Last = ["Lind", "Aas", "Roe", "Marsh", "Vik", "Dvorak", "Solberg", "Hale"];
    private static readonly LocalDate Today = new(2026, 1, 1);

    private readonly ConcurrentDictionary<Guid, ImmutableArray<string>> _firsts = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Guid>> _captured = new(Collections.ToDictionary(c => c, _ => new ConcurrentQueue<Guid>()));

    public static string[] Collections { get; } = ["north", "east", "south"];

    /// <summary>Of each collection, the untouched one too, what is captured before anything fails.</summary>
    public static IEnumerable<(string Collection, string Text)> Texts =>
        from collection in (string[])[.. Collections, Untouched]
        from article in Enumerable.Range(0, ArticlesEach)
        select (collection, TextOf($"{collection} {article}", NameOf(article), NameOf(article + 11)));

    public static Guid IdOf(string collection, string text) => StreamIds.OfArticle(collection, ArticleText.Of("text", text).Digest);

    /// <summary>Types of the events with which every article's stream begins.</summary>
    public ImmutableArray<string>? FirstsOf(Guid stream) => _firsts.TryGetValue(stream, out var types) ? types : null;

    /// <summary>A text that will be captured, perhaps.</summary>
    public void Expect(string collection, string text)
    {
        var command = new CaptureArticle(collection, "text", ArticleText.Of("text", text), null, null, null, null, By);
        _firsts.TryAdd(IdOf(collection, text), [.. CaptureArticleHandler.Decide(null, command, Today).Select(Stored.NameOf)]);
    }

    /// <summary>Leaves an article to be withdrawn.</summary>
    public void Captured(string collection, Guid article) => _captured[collection].Enqueue(article);

    public Write Draw(Random random, string by, WriteKind[] kinds)
    {
        var collection = Collections[random.Next(Collections.Length)];
        var kind = kinds[random.Next(kinds.Length)];
        var known = Texts.Where(text => text.Collection == collection).Select(text => text.Text).ToArray();
        var which = random.Next(known.Length);
        var article = IdOf(collection, known[which]);

        if (kind is WriteKind.Withdraw && !_captured[collection].TryDequeue(out article))
        {
            kind = WriteKind.Capture;
        }

        // Disputes meet on the first statement and retractions on the last, so that most of what ends one has one to end.
        var number = kind switch
        {
            WriteKind.Dispute or WriteKind.Settle => 1,
            WriteKind.Retract or WriteKind.Restore => 4,
            _ => random.Next(2, 4),
        };
        ImmutableArray<string> texts = kind switch
        {
            WriteKind.Capture => [New(0)],
            WriteKind.CaptureAgain => [known[random.Next(known.Length)]],
            WriteKind.CaptureMany => [New(0), known[random.Next(known.Length)], New(1), New(2)],
            _ => [],
        };

        foreach (var text in texts)
        {
            Expect(collection, text);
        }

        return new Write(
            by, kind, collection, article, number, NameOf(which), NameOf(random.Next(ArticlesEach + 11)),
            ImpreciseDate.Parse($"20{random.Next(10, 24)}-0{random.Next(1, 10)}-1{random.Next(10)}"), random.Next(40), texts);

        string New(int text) => TextOf($"{by} {text}", NameOf(random.Next(64)), NameOf(random.Next(64)));
    }

    private static string NameOf(int i) => $"{First[i % First.Length]} {Last[(i / First.Length * 3 + i) % Last.Length]}";

    private static string TextOf(string mark, string first, string second) => $"""
        PORT ELLAND, 3 May 2021 - The pier {mark} burned down on Sunday.

        "Nobody was hurt," said {first}, the harbour master. {second} said the ferry had been late last week.

        {first} said the quay will be rebuilt in July.
        """;
}
