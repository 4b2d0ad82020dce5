using System.Numerics;
using System.Runtime.InteropServices;

namespace Timeline.Engine.Extraction.Times.Patterns;

/// <summary>
/// One pass of the cascade: at each lexeme, from left to right, the longest match (the earliest rule among equals) is joined into one
/// lexeme, which later stages see as a whole.
/// </summary>
internal sealed class RuleStage
{
    private const int MaxPlaces = 16;
    private readonly (Pattern Pattern, RuleAction Make)[] _rules;
    private readonly Dictionary<int, int[]> _byWord;
    private readonly int[][] _byKind;

    public RuleStage(IEnumerable<Rule> rules, Func<string, int> wordNumber)
    {
        _rules = [.. rules.SelectMany(Variants).Select(rule => (new Pattern(rule.Pattern, wordNumber), rule.Make))];
        var byWord = new Dictionary<int, List<int>>();
        var byKind = Enumerable.Range(0, 64).Select(_ => new List<int>()).ToArray();

        for (var number = 0; number < _rules.Length; number++)
        {
            var pattern = _rules[number].Pattern;

            if (pattern.Length > MaxPlaces)
            {
                throw new InvalidOperationException($"A pattern has {pattern.Length} places; {MaxPlaces} is the most.");
            }

            foreach (var word in pattern.First.Words)
            {
                byWord.TryAdd(word, []);
                byWord[word].Add(number);
            }

            for (var bit = 0; bit < 64; bit++)
            {
                if (((long)pattern.First.Kinds >> bit & 1) != 0)
                {
                    byKind[bit].Add(number);
                }
            }
        }

        _byWord = byWord.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
        _byKind = [.. byKind.Select(list => list.ToArray())];
    }

    /// <summary>Joins in place. Returns how many patterns were tried.</summary>
    public long Run(List<Lexeme> lexemes)
    {
        var (read, write) = (0, 0);
        var tried = 0L;

        while (read < lexemes.Count)
        {
            var all = CollectionsMarshal.AsSpan(lexemes);
            var taken = Best(all[read..], out var made, ref tried);

            if (taken > 0)
            {
                var (first, last) = (all[read].First, all[read + taken - 1].End);

                if (made.Before is { } before)
                {
                    var joint = all.Slice(read, taken)[IndexOfJoint(all.Slice(read, taken))];
                    all[write++] = new Lexeme(made.Kinds, 0, first, joint.First, Meaning: before);
                    all[write++] = joint;
                    first = joint.End;
                }

                all[write++] = new Lexeme(made.Kinds, 0, first, last, made.Value, made.Unit, made.Meaning);
                read += taken;
            }
            else
            {
                all[write++] = all[read++];
            }
        }

        lexemes.RemoveRange(write, lexemes.Count - write);
        return tried;
    }

    /// <summary>A rule that may begin without its first place is two rules, so that each can be found by how it begins.</summary>
    private static IEnumerable<Rule> Variants(Rule rule)
    {
        var places = rule.Pattern.Split(' ');
        var optional = places.TakeWhile(place => place.Length > 1 && place.EndsWith('?')).Count();
        return Enumerable.Range(0, optional + 1).Select(skipped => rule with { Pattern = Trimmed(places, skipped, optional) });
    }

    private static string Trimmed(string[] places, int skipped, int optional) =>
        skipped == optional ? string.Join(' ', places[skipped..]) : string.Join(' ', [places[skipped][..^1], .. places[(skipped + 1)..]]);

    private static int IndexOfJoint(ReadOnlySpan<Lexeme> lexemes)
    {
        var at = 1;

        while ((lexemes[at].Kinds & Kind.Joint) == 0)
        {
            at++;
        }

        return at;
    }

    private int Best(ReadOnlySpan<Lexeme> lexemes, out RuleResult made, ref long tried)
    {
        made = default;
        var best = 0;
        var bestRule = int.MaxValue;
        var first = lexemes[0];
        Span<int> bound = stackalloc int[MaxPlaces];

        if (first.Word != 0 && _byWord.TryGetValue(first.Word, out var rules))
        {
            Try(rules, lexemes, bound, ref best, ref bestRule, ref made);
            tried += rules.Length;
        }

        for (var kinds = (ulong)first.Kinds; kinds != 0; kinds &= kinds - 1)
        {
            var ofKind = _byKind[BitOperations.TrailingZeroCount(kinds)];
            Try(ofKind, lexemes, bound, ref best, ref bestRule, ref made);
            tried += ofKind.Length;
        }

        return best;
    }

    private void Try(int[] rules, ReadOnlySpan<Lexeme> lexemes, Span<int> bound, ref int best, ref int bestRule, ref RuleResult made)
    {
        foreach (var number in rules)
        {
            var (pattern, make) = _rules[number];
            var taken = pattern.Match(lexemes, bound);

            if (taken > 0 && (taken > best || (taken == best && number < bestRule))
                && make(new Match(lexemes, bound[..pattern.Length])) is { } result)
            {
                (best, bestRule, made) = (taken, number, result);
            }
        }
    }
}
