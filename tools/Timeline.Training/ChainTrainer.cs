using Timeline.Engine.Extraction.Languages;

namespace Timeline.Training;

/// <summary>A sentence as its features' keys, one array a token, and its tags.</summary>
internal sealed record Example(uint[][] Keys, byte[] Tags);

/// <summary>How long and how hard to train.</summary>
/// <param name="Averaged">How many of the last epochs the weights are averaged over.</param>
/// <param name="Decay">The pull towards nought (L2), a sentence.</param>
/// <param name="Step">How far the first step goes.</param>
/// <param name="Noise">The share of features hidden at each step, so that the others learn to do without them.</param>
internal sealed record Schedule(int Epochs, int Averaged, float Decay, float Step, float Noise);

/// <summary>What training found, in floating point. Packed, it becomes <see cref="TagWeights"/>.</summary>
internal sealed record Learnt(int Tags, uint[] Keys, float[] Rows, float[] Transitions);

/// <summary>
/// A linear-chain conditional random field, trained by stochastic gradient with a decaying step (Bottou), and averaged over the last
/// epochs. The order of the sentences is shuffled by a fixed seed.
/// </summary>
internal sealed class ChainTrainer
{
    /// <summary>A feature met once says more of its one sentence than of the language.</summary>
    private const int Cutoff = 2;

    private readonly int _tags;
    private readonly int[][][] _features;
    private readonly byte[][] _gold;
    private readonly uint[] _keys;
    private readonly float[] _rows;
    private readonly float[] _transitions;
    private readonly float[] _exps;
    private float _scale = 1;

    public ChainTrainer(int tags, List<Example> examples)
    {
        _tags = tags;
        var counts = new int[1 << FeatureKey.Bits];

        foreach (var key in examples.SelectMany(example => example.Keys).SelectMany(keys => keys))
        {
            counts[key]++;
        }

        var keys = new List<uint>();

        for (var key = 0; key < counts.Length; key++)
        {
            if (counts[key] >= Cutoff)
            {
                counts[key] = keys.Count;
                keys.Add((uint)key);
            }
            else
            {
                counts[key] = -1;
            }
        }

        _keys = [.. keys];
        _features = [.. examples.Select(example => example.Keys.Select(token => token.Select(key => counts[key]).Where(row => row >= 0).ToArray()).ToArray())];
        _gold = [.. examples.Select(example => example.Tags)];
        _rows = new float[_keys.Length * tags];
        _transitions = new float[(tags + 1) * tags];
        _exps = new float[(tags + 1) * tags];
    }

    public int Features => _keys.Length;

    public Learnt Train(Schedule schedule, Action<int> finished)
    {
        ArgumentNullException.ThrowIfNull(finished);
        var (epochs, averaged, decay, step, noise) = schedule;
        var random = new Random(20220301);
        int[] order = [.. Enumerable.Range(0, _features.Length)];
        var (rows, transitions) = (new float[_rows.Length], new float[_transitions.Length]);
        var t = 0L;
        var halfway = 1 / (decay * step);

        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(order);

            foreach (var sentence in order)
            {
                var rate = (float)(1 / (decay * (halfway + t++)));
                _scale *= 1 - (rate * decay);
                Step(_features[sentence], _gold[sentence], rate, noise, random);
            }

            Rescale();

            if (epoch > epochs - averaged)
            {
                Accumulate(_rows, rows, 1f / averaged);
                Accumulate(_transitions, transitions, 1f / averaged);
            }

            finished(epoch);
        }

        return new Learnt(_tags, _keys, rows, transitions);
    }

    private void Step(int[][] features, byte[] gold, float rate, float noise, Random random)
    {
        var (n, tags) = (features.Length, _tags);
        var emissions = new float[n * tags];
        var forward = new float[n * tags];
        var backward = new float[n * tags];
        var drop = noise > 0 ? new bool[n][] : [];

        for (var i = 0; i < n; i++)
        {
            var sums = emissions.AsSpan(i * tags, tags);

            if (noise > 0)
            {
                drop[i] = new bool[features[i].Length];
            }

            for (var f = 0; f < features[i].Length; f++)
            {
                if (noise > 0 && (drop[i][f] = random.NextSingle() < noise))
                {
                    continue;
                }

                var row = _rows.AsSpan(features[i][f] * tags, tags);

                for (var tag = 0; tag < tags; tag++)
                {
                    sums[tag] += row[tag];
                }
            }

            var most = float.MinValue;

            for (var tag = 0; tag < tags; tag++)
            {
                sums[tag] *= _scale;
                most = Math.Max(most, sums[tag]);
            }

            for (var tag = 0; tag < tags; tag++)
            {
                sums[tag] = MathF.Exp(sums[tag] - most);
            }
        }

        for (var pair = 0; pair < _exps.Length; pair++)
        {
            _exps[pair] = MathF.Exp(_transitions[pair] * _scale);
        }

        for (var tag = 0; tag < tags; tag++)
        {
            forward[tag] = emissions[tag] * _exps[(tags * tags) + tag];
            backward[((n - 1) * tags) + tag] = 1f / tags;
        }

        Normalise(forward.AsSpan(0, tags));

        for (var i = 1; i < n; i++)
        {
            var last = forward.AsSpan((i - 1) * tags, tags);
            var now = forward.AsSpan(i * tags, tags);

            for (var before = 0; before < tags; before++)
            {
                var mass = last[before];
                var to = _exps.AsSpan(before * tags, tags);

                for (var tag = 0; tag < tags; tag++)
                {
                    now[tag] += mass * to[tag];
                }
            }

            for (var tag = 0; tag < tags; tag++)
            {
                now[tag] *= emissions[(i * tags) + tag];
            }

            Normalise(now);
        }

        for (var i = n - 2; i >= 0; i--)
        {
            var next = backward.AsSpan((i + 1) * tags, tags);
            var now = backward.AsSpan(i * tags, tags);

            for (var tag = 0; tag < tags; tag++)
            {
                var to = _exps.AsSpan(tag * tags, tags);
                var sum = 0f;

                for (var after = 0; after < tags; after++)
                {
                    sum += to[after] * emissions[((i + 1) * tags) + after] * next[after];
                }

                now[tag] = sum;
            }

            Normalise(now);
        }

        Span<float> p = stackalloc float[tags];
        var pairs = new float[tags * tags];
        var step = rate / _scale;

        for (var i = 0; i < n; i++)
        {
            for (var tag = 0; tag < tags; tag++)
            {
                p[tag] = forward[(i * tags) + tag] * backward[(i * tags) + tag];
            }

            Normalise(p);

            for (var tag = 0; tag < tags; tag++)
            {
                p[tag] = ((tag == gold[i] ? 1 : 0) - p[tag]) * step;
            }

            for (var f = 0; f < features[i].Length; f++)
            {
                if (noise > 0 && drop[i][f])
                {
                    continue;
                }

                var row = _rows.AsSpan(features[i][f] * tags, tags);

                for (var tag = 0; tag < tags; tag++)
                {
                    row[tag] += p[tag];
                }
            }

            if (i == 0)
            {
                for (var tag = 0; tag < tags; tag++)
                {
                    _transitions[(tags * tags) + tag] += p[tag];
                }

                continue;
            }

            for (var before = 0; before < tags; before++)
            {
                for (var tag = 0; tag < tags; tag++)
                {
                    pairs[(before * tags) + tag] = forward[((i - 1) * tags) + before] * _exps[(before * tags) + tag] * emissions[(i * tags) + tag] * backward[(i * tags) + tag];
                }
            }

            Normalise(pairs);
            _transitions[(gold[i - 1] * tags) + gold[i]] += step;

            for (var pair = 0; pair < pairs.Length; pair++)
            {
                _transitions[pair] -= pairs[pair] * step;
            }
        }
    }

    private static void Normalise(Span<float> masses)
    {
        var sum = 0f;

        foreach (var mass in masses)
        {
            sum += mass;
        }

        var factor = 1 / Math.Max(sum, 1e-30f);

        for (var i = 0; i < masses.Length; i++)
        {
            masses[i] *= factor;
        }
    }

    private void Rescale()
    {
        for (var i = 0; i < _rows.Length; i++)
        {
            _rows[i] *= _scale;
        }

        for (var i = 0; i < _transitions.Length; i++)
        {
            _transitions[i] *= _scale;
        }

        _scale = 1;
    }

    private static void Accumulate(float[] from, float[] to, float factor)
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] += from[i] * factor;
        }
    }
}
