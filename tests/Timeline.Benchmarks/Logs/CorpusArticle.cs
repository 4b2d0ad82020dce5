using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Benchmarks.Logs;

/// <summary>One article of a corpus, made from its place in it: a correction that comes long after makes it again instead of keeping it.</summary>
internal sealed class CorpusArticle
{
    public const string Reader = "en/1";

    private static readonly LocalDate First = new(2015, 1, 1);

    private static readonly string[] Sentences =
    [
        "{0} told reporters that the harbour would stay closed until the inquiry into {1} had ended",
        "The agreement between {0} and {1} was never put before the council in full",
        "About four hundred people left the valley after {1} had warned of further floods",
        "We have waited for the new bridge for years, and {1} has told us nothing at all",
        "The figures that {0} presented were changed shortly before {1} asked to see them",
        "Negotiators of {1} are to meet again as soon as the strike at the port is settled",
    ];

    private readonly Random _random;

    public CorpusArticle(string collection, int seed, int place)
    {
        Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"article {place} of {seed}")));
        Stream = StreamIds.OfArticle(collection, Digest);
        _random = new Random(unchecked((seed * 1_000_003) + place));
        Statements = _random.Next(12, 37);
        Published = First.PlusDays(_random.Next(3_650));
        Cast = [.. Enumerable.Range(0, _random.Next(4, 11)).Select(_ => CorpusNames.Any(_random)).Distinct()];
    }

    public string Digest { get; }

    public Guid Stream { get; }

    /// <summary>How many the reader found: numbers go from 1 to this.</summary>
    public int Statements { get; }

    public LocalDate Published { get; }

    /// <summary>Whom it names.</summary>
    public ImmutableArray<string> Cast { get; }

    /// <summary>What its capture records. To be asked once, for chance goes on.</summary>
    public IEnumerable<IArticleEvent> Capture()
    {
        var published = CorpusDates.Day(Published);
        yield return new ArticleCaptured(
            $"Talks over the port go on, {Digest[..6]}", _random.Next(3) == 0 ? "The Courier" : "Northern Ledger", $"https://news.example/{Digest[..12]}",
            ImpreciseDate.Parse(published), DateBasis.Stated, published, Digest, Statements * 160, "en");
        yield return new ActorsRead([.. Cast.Select(Read)], Reader);

        for (var number = 1; number <= Statements; number++)
        {
            yield return Statement(number);
        }
    }

    private ActorRead Read(string name)
    {
        ImmutableArray<string> aliases = name.Split(' ') is [_, var surname] ? [surname] : [];
        ImmutableArray<TextSpan> where = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Span(_random.Next(Statements), name.Length))];
        return new ActorRead(name, CorpusNames.KindOf(name), aliases, _random.Next(4) == 0 ? "minister of transport" : null, where);
    }

    private StatementRecorded Statement(int number)
    {
        var form = _random.Next(100) switch
        {
            < 30 => StatementForm.Quote,
            < 68 => StatementForm.Indirect,
            < 71 => StatementForm.Post,
            _ => StatementForm.Narration,
        };
        var speaker = form is StatementForm.Narration ? null : Somebody();
        ImmutableArray<string> mentions = [.. Enumerable.Range(0, _random.Next(4)).Select(_ => Somebody()).Where(name => name != speaker).Distinct()];
        var words = string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            Sentences[_random.Next(Sentences.Length)],
            speaker ?? "The report",
            mentions.FirstOrDefault() ?? "the ministry");

        return new StatementRecorded(
            number, Span(number, words.Length), words, form, speaker, CorpusDates.Said(_random, Published), CorpusDates.Happened(_random, Published),
            (Modality)_random.Next(12) is <= Modality.Question and var modality ? modality : Modality.Asserted,
            _random.Next(12) == 0, mentions, Reader);
    }

    private string Somebody() => Cast[Math.Min(_random.Next(Cast.Length), _random.Next(Cast.Length))];

    private static TextSpan Span(int number, int length) => new(number * 160, (number * 160) + length);
}
