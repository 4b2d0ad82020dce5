using System.Text;

namespace Timeline.Benchmarks;

/// <summary>
/// Articles that read like news and are none: the same seed and length always give the same text. As in news, a text has more people the
/// longer it is, most sentences name somebody, and every other one a time.
/// </summary>
internal static class Articles
{
    /// <summary>The day all of them came out.</summary>
    public static readonly NodaTime.LocalDate Published = new(2022, 3, 9);

    private static readonly string[] Given =
        ["Anna", "Peter", "Maria", "John", "Elena", "Thomas", "Sofia", "David", "Laura", "Martin", "Julia", "Daniel", "Nina", "Robert", "Clara", "Samuel"];

    private static readonly string[] Onsets = ["Bal", "Cor", "Den", "Fal", "Gor", "Hal", "Jar", "Kel", "Lor", "Mar", "Nor", "Pel", "Ros", "Sel", "Tor", "Var", "Wes", "Zan"];

    private static readonly string[] Middles = ["a", "e", "i", "o", "an", "en", "in", "or", "as"];

    private static readonly string[] Endings = ["berg", "dale", "ford", "holm", "kov", "lund", "man", "mont", "ner", "ridge", "sen", "ski", "stad", "ton", "vic", "wood"];

    private static readonly string[] Places =
        ["Oslo", "Warsaw", "Geneva", "Nairobi", "Ottawa", "Lisbon", "Ankara", "Vienna", "Lima", "Jakarta", "Dublin", "Athens", "Prague", "Helsinki"];

    private static readonly string[] Bodies =
        ["the Ministry of Transport", "the United Nations", "the European Commission", "the central bank", "the Port Authority", "the Foreign Ministry", "the World Bank", "the opposition"];

    private static readonly string[] Roles =
        ["Prime Minister", "Foreign Minister", "spokeswoman", "mayor", "professor", "union leader", "analyst", "police chief", "President", "judge"];

    private static readonly string[] Times =
    [
        "on Monday", "last week", "on 3 March", "in February", "two days ago", "yesterday", "since 2014", "in the first quarter of 2021", "by the end of the year", "in 1998",
        "on Feb. 24, 2022", "next month", "early on Saturday morning", "for three years", "in the summer of 2019", "at 10:30 a.m.", "between 2015 and 2018", "a decade ago", "every week",
    ];

    private static readonly string[] Subjects =
        ["the new bridge", "the budget", "a ceasefire", "the inquiry", "the strike", "the harbour", "a vaccine", "the pipeline", "the election", "the agreement", "the railway", "the fire"];

    /// <summary>P a person, R one with a role, S a surname, B a body, L a place, T a time, X a thing.</summary>
    private static readonly string[] Sentences =
    [
        "{R} said {T} that {X} would cost more than {B} had expected.",
        "“We have waited for {X} {T}, and nobody has told us why,” {P} said.",
        "According to {B}, about 400 people left {L} {T}.",
        "{X} was closed {T} after {B} warned of further damage.",
        "{P}, who moved to {L} {T}, told reporters: “It is not over. We will go back as soon as {X} is settled.”",
        "{S} denied that {X} had been discussed in {L} {T}.",
        "Negotiators from {L} and {L} are expected to meet {T}.",
        "“Nothing was signed {T},” {S} added, “and nothing will be.”",
        "{B} announced {T} that {X} had been delayed, citing a report by {P}.",
        "Prices rose by 4.5 percent {T}, the fastest since records began, and {S} blamed {X}.",
        "The talks, which began {T}, were the third attempt by {B} to save {X}.",
        "It was not clear whether {X} would be finished {T}.",
        "{R} wrote in a letter to {B} that {X} “can’t be repaired {T}”.",
        "{S} claims the figures were changed {T}; {B} did not answer a request for comment.",
    ];

    /// <summary>An article of at least <paramref name="length"/> characters, longer by a sentence at most.</summary>
    public static string OfLength(int length, int seed = 1)
    {
        var random = new Random(seed);
        var people = new List<(string Given, string Surname)>();
        var text = new StringBuilder("Talks over ").Append(Any(Subjects)[4..]).Append(" end without agreement\n\n");
        text.Append(Any(Places).ToUpperInvariant()).Append(", March 9, 2022 — ");

        while (text.Length < length)
        {
            // Somebody new about every thousand characters.
            while (people.Count < 3 + (text.Length / 1000))
            {
                people.Add((Any(Given), Any(Onsets) + Any(Middles) + Any(Endings)));
            }

            var sentence = Filled(Any(Sentences));
            text.Append(char.ToUpperInvariant(sentence[0])).Append(sentence.AsSpan(1)).Append(random.Next(4) == 0 ? "\n\n" : " ");
        }

        return text.ToString();

        string Any(string[] words) => words[random.Next(words.Length)];

        string Filled(string sentence)
        {
            var filled = new StringBuilder();

            for (var i = 0; i < sentence.Length; i++)
            {
                if (sentence[i] != '{')
                {
                    filled.Append(sentence[i]);
                    continue;
                }

                // Whom an article speaks of it has mostly just spoken of.
                var (given, surname) = people[Math.Max(0, people.Count - 1 - random.Next(8))];
                filled.Append(sentence[i + 1] switch
                {
                    'P' => $"{given} {surname}",
                    'R' => $"{Any(Roles)} {given} {surname}",
                    'S' => surname,
                    'B' => Any(Bodies),
                    'L' => Any(Places),
                    'T' => Any(Times),
                    _ => Any(Subjects),
                });
                i += 2;
            }

            return filled.ToString();
        }
    }
}
