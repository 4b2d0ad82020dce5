namespace Timeline.Engine.Extraction.Analysis.Tagging;

/// <summary>Finds the sequence of tags that the weights speak for most (Viterbi): linear in the tokens, whole numbers throughout.</summary>
internal sealed class TagChain(TagWeights weights)
{
    private byte[] _from = [];

    /// <summary>Adds what a token's features say for each tag to <paramref name="sums"/>.</summary>
    public void Add(ReadOnlySpan<uint> keys, Span<int> sums)
    {
        sums = sums[..weights.Tags];

        foreach (var key in keys)
        {
            var row = weights[key];

            if (row.Length == sums.Length)
            {
                for (var tag = 0; tag < sums.Length; tag++)
                {
                    unchecked
                    {
                        sums[tag] += row[tag];
                    }
                }
            }
        }
    }

    /// <param name="sums">Row after row, what speaks for each tag of each token; changed.</param>
    /// <param name="tags">Where the tags are put; as many as there are tokens.</param>
    public void Decode(Span<int> sums, Span<byte> tags)
    {
        var (n, all) = (tags.Length, weights.Tags);
        var transitions = weights.Transitions;

        if (_from.Length < n * all)
        {
            _from = new byte[n * all * 2];
        }

        for (var tag = 0; tag < all && n > 0; tag++)
        {
            sums[tag] += transitions[(all * all) + tag];
        }

        for (var i = 1; i < n; i++)
        {
            var last = sums.Slice((i - 1) * all, all);
            var now = sums.Slice(i * all, all);

            for (var tag = 0; tag < all; tag++)
            {
                var (best, from) = (int.MinValue, 0);

                for (var before = 0; before < all; before++)
                {
                    var score = last[before] + transitions[(before * all) + tag];

                    if (score > best)
                    {
                        (best, from) = (score, before);
                    }
                }

                _from[(i * all) + tag] = (byte)from;
                now[tag] += best;
            }
        }

        var end = 0;

        for (var tag = 1; tag < all && n > 0; tag++)
        {
            end = sums[((n - 1) * all) + tag] > sums[((n - 1) * all) + end] ? tag : end;
        }

        for (var i = n - 1; i >= 0; i--)
        {
            tags[i] = (byte)end;
            end = _from[(i * all) + end];
        }
    }
}
