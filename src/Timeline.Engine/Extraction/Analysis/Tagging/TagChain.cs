using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Analysis.Tagging;

/// <summary>
/// Finds the sequence of tags that the weights speak for most (Viterbi): linear in the tokens, whole numbers throughout, so that vectors of
/// any width come to the same.
/// </summary>
internal sealed class TagChain
{
    /// <summary>So many weights of a byte fit in a sum of sixteen bits.</summary>
    private const int MostInShort = 256;

    private readonly TagWeights _weights;
    private readonly int[] _transitions;
    private readonly int[] _found = new int[NameFeatures.Most];
    private int[] _sums = [];
    private byte[] _from = [];

    public TagChain(TagWeights weights)
    {
        var all = weights.Tags;
        (_weights, Width) = (weights, (all + Vector128<int>.Count - 1) / Vector128<int>.Count * Vector128<int>.Count);
        _transitions = new int[(all + 1) * Width];

        for (var i = 0; i < weights.Transitions.Length; i++)
        {
            _transitions[(i / all * Width) + (i % all)] = weights.Transitions[i];
        }
    }

    /// <summary>How many sums a token has: a tag each, and some that mean nothing, so that a vector ends with the token.</summary>
    public int Width { get; }

    /// <summary>What speaks for each tag of each of <paramref name="tokens"/> tokens: nothing yet.</summary>
    public Span<int> Begin(int tokens)
    {
        if (_sums.Length < tokens * Width)
        {
            _sums = new int[tokens * Width * 2];
            _from = new byte[_sums.Length];
        }

        var sums = _sums.AsSpan(0, tokens * Width);
        sums.Clear();
        return sums;
    }

    /// <summary>Adds what a token's features say for each tag to <paramref name="sums"/>.</summary>
    public void Add(ReadOnlySpan<uint> keys, Span<int> sums)
    {
        var found = _found.AsSpan(0, _weights.Find(keys, _found));

        for (; found.Length > MostInShort; found = found[MostInShort..])
        {
            AddRows(found[..MostInShort], sums);
        }

        AddRows(found, sums);
    }

    private void AddRows(ReadOnlySpan<int> found, Span<int> sums)
    {
        var rows = _weights.Rows;
        var (low, high) = (Vector128<short>.Zero, Vector128<short>.Zero);

        foreach (var row in found)
        {
            var weights = Vector128.Create(rows.Slice(row, Vector128<sbyte>.Count));
            low += Vector128.WidenLower(weights);
            high += Vector128.WidenUpper(weights);
        }

        Span<short> first = stackalloc short[Vector128<sbyte>.Count];
        low.CopyTo(first);
        high.CopyTo(first[Vector128<short>.Count..]);

        for (var tag = 0; tag < Math.Min(_weights.Tags, first.Length); tag++)
        {
            sums[tag] += first[tag];
        }

        for (var tag = first.Length; tag < _weights.Tags; tag++)
        {
            foreach (var row in found)
            {
                sums[tag] += rows[row + tag];
            }
        }
    }

    /// <param name="sums">Row after row, what speaks for each tag of each token; changed.</param>
    /// <param name="tags">Where the tags are put; as many as there are tokens.</param>
    public void Decode(Span<int> sums, Span<byte> tags)
    {
        var (n, all) = (tags.Length, _weights.Tags);

        for (var tag = 0; tag < all && n > 0; tag++)
        {
            sums[tag] += _transitions[(all * Width) + tag];
        }

        var vectors = MemoryMarshal.Cast<int, Vector128<int>>(sums);
        var steps = MemoryMarshal.Cast<int, Vector128<int>>(_transitions.AsSpan());
        var lanes = Width / Vector128<int>.Count;

        for (var i = 1; i < n; i++)
        {
            var last = sums.Slice((i - 1) * Width, all);

            for (var lane = 0; lane < lanes; lane++)
            {
                var (best, from) = (Vector128.Create(int.MinValue), Vector128<int>.Zero);

                for (var before = 0; before < all; before++)
                {
                    var score = Vector128.Create(last[before]) + steps[(before * lanes) + lane];
                    var isBetter = Vector128.GreaterThan(score, best);
                    best = Vector128.ConditionalSelect(isBetter, score, best);
                    from = Vector128.ConditionalSelect(isBetter, Vector128.Create(before), from);
                }

                vectors[(i * lanes) + lane] += best;

                for (var tag = 0; tag < Vector128<int>.Count; tag++)
                {
                    _from[(i * Width) + (lane * Vector128<int>.Count) + tag] = (byte)from[tag];
                }
            }
        }

        var end = 0;

        for (var tag = 1; tag < all && n > 0; tag++)
        {
            end = sums[((n - 1) * Width) + tag] > sums[((n - 1) * Width) + end] ? tag : end;
        }

        for (var i = n - 1; i >= 0; i--)
        {
            tags[i] = (byte)end;
            end = _from[(i * Width) + end];
        }
    }
}
