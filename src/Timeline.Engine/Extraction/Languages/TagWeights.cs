using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Timeline.Engine.Extraction.Languages;

/// <summary>
/// What training learnt: how much each feature speaks for each tag, and how well each tag follows each. Whole numbers, so that
/// every machine adds up the same. Stored as it is used: whoever reads one article would wait for it to be unpacked.
/// </summary>
internal sealed class TagWeights
{
    /// <summary>Keys that differ in these bits alone lie in one bucket, and a bucket is searched in one step.</summary>
    private const int BucketBits = 8;

    private const int Buckets = 1 << (FeatureKey.Bits - BucketBits);

    /// <summary>Bytes of a vector: a bucket has at most so many keys, and so many bytes follow the last key and the last row, so that a vector can be read from anywhere.</summary>
    private const int Together = 16;

    private readonly int[] _begins;
    private readonly byte[] _lows;
    private readonly sbyte[] _rows;

    /// <param name="begins">Where each bucket's keys begin, and where the last one's end.</param>
    /// <param name="lows">The keys' bits within their buckets, sorted; a key's place is its row.</param>
    private TagWeights(int tags, short[] transitions, int[] begins, byte[] lows, sbyte[] rows) =>
        (Tags, Transitions, _begins, _lows, _rows) = (tags, transitions, begins, lows, rows);

    public int Tags { get; }

    /// <summary>From each tag (and last from a sentence's beginning) to each.</summary>
    public short[] Transitions { get; }

    /// <summary>All rows, one after the other, a weight for each tag; some bytes more than the last row has.</summary>
    public ReadOnlySpan<sbyte> Rows => _rows;

    /// <summary>Writes where the rows of those keys begin that the training kept; returns how many. Without a branch: whether a key is known cannot be guessed.</summary>
    public int Find(ReadOnlySpan<uint> keys, Span<int> rows)
    {
        ReadOnlySpan<byte> lows = _lows;
        var found = 0;

        foreach (var key in keys)
        {
            unchecked
            {
                var bucket = (int)(key >> BucketBits);
                var (begin, end) = (_begins[bucket], _begins[bucket + 1]);
                var alike = Vector128.Equals(Vector128.Create(lows.Slice(begin, Together)), Vector128.Create((byte)key)).ExtractMostSignificantBits();
                alike &= (1u << (end - begin)) - 1;
                rows[found] = (begin + BitOperations.TrailingZeroCount(alike)) * Tags;
                found += alike == 0 ? 0 : 1;
            }
        }

        return found;
    }

    /// <summary>
    /// Reads what <see cref="Write"/> wrote, and closes it: tags, rows, transitions; how many keys each bucket has; the keys' low bits; the rows.
    /// </summary>
    public static TagWeights Read(Stream stored)
    {
        using var reader = new BinaryReader(stored);
        var (tags, count) = ((int)reader.ReadByte(), reader.ReadInt32());
        var transitions = new short[(tags + 1) * tags];

        for (var i = 0; i < transitions.Length; i++)
        {
            transitions[i] = reader.ReadInt16();
        }

        var sizes = reader.ReadBytes(Buckets);
        var begins = new int[Buckets + 1];

        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            begins[bucket + 1] = begins[bucket] + sizes[bucket];
        }

        var lows = new byte[count + Together];
        stored.ReadExactly(lows.AsSpan(0, count));
        var rows = new sbyte[(tags * count) + Together];
        stored.ReadExactly(MemoryMarshal.AsBytes(rows.AsSpan(0, tags * count)));
        return new TagWeights(tags, transitions, begins, lows, rows);
    }

    /// <param name="keys">Sorted, each once.</param>
    /// <param name="rows">As many rows of one weight a tag as there are keys.</param>
    public static void Write(Stream stored, int tags, short[] transitions, uint[] keys, sbyte[] rows)
    {
        var sizes = new byte[Buckets];

        foreach (var key in keys)
        {
            if (++sizes[key >> BucketBits] > Together)
            {
                throw new InvalidOperationException($"More than {Together} keys begin like {key:x6}. Make {nameof(BucketBits)} smaller.");
            }
        }

        using var writer = new BinaryWriter(stored);
        writer.Write((byte)tags);
        writer.Write(keys.Length);
        Array.ForEach(transitions, writer.Write);
        writer.Write(sizes);
        writer.Write(Array.ConvertAll(keys, key => unchecked((byte)key)));
        writer.Write(MemoryMarshal.AsBytes(rows.AsSpan()));
    }
}
