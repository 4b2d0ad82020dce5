using System.IO.Compression;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Timeline.Engine.Extraction.Languages;

/// <summary>
/// What training learnt: how much each feature speaks for each tag, and how well each tag follows each. Whole numbers, so that
/// every machine adds up the same.
/// </summary>
internal sealed class TagWeights
{
    /// <summary>Bytes behind the last row, so that sixteen can be read from anywhere in it.</summary>
    private const int Slack = 16;

    // For every 32 keys there can be, a bit for each that is known (below) and how many are known before them (above): a key's rank is its row.
    private readonly ulong[] _known;
    private readonly sbyte[] _rows;

    private TagWeights(int tags, short[] transitions, ulong[] known, sbyte[] rows) => (Tags, Transitions, _known, _rows) = (tags, transitions, known, rows);

    public int Tags { get; }

    /// <summary>From each tag (and last from a sentence's beginning) to each.</summary>
    public short[] Transitions { get; }

    /// <summary>All rows, one after the other, a weight for each tag; some bytes more than the last row has.</summary>
    public ReadOnlySpan<sbyte> Rows => _rows;

    /// <summary>Writes where the rows of those keys begin that the training kept; returns how many. Without a branch, because most look-ups wait for memory.</summary>
    public int Find(ReadOnlySpan<uint> keys, Span<int> rows)
    {
        var found = 0;

        foreach (var key in keys)
        {
            unchecked
            {
                var known = _known[key >> 5];
                var bit = (int)(key & 31);
                rows[found] = ((int)(known >> 32) + BitOperations.PopCount((uint)known & ((1u << bit) - 1))) * Tags;
                found += (int)(known >> bit) & 1;
            }
        }

        return found;
    }

    /// <summary>
    /// Reads what <see cref="Write"/> wrote, and closes it. Packed: tags, rows, transitions; the distances between the sorted keys, seven bits a byte; then the weights, all of the first tag
    /// before all of the second.
    /// </summary>
    public static TagWeights Read(Stream packed)
    {
        using var reader = new BinaryReader(new BrotliStream(packed, CompressionMode.Decompress));
        var (tags, count) = ((int)reader.ReadByte(), reader.ReadInt32());
        var bytes = reader.ReadBytes(reader.ReadInt32());
        var transitions = new short[(tags + 1) * tags];

        for (var i = 0; i < transitions.Length; i++)
        {
            transitions[i] = reader.ReadInt16();
        }

        var known = new ulong[1 << (FeatureKey.Bits - 5)];
        var (position, key) = (0, -1);

        for (var row = 0; row < count; row++)
        {
            var (distance, shift) = (0, 0);

            while (bytes[position] >= 0x80)
            {
                distance |= (bytes[position++] & 0x7F) << shift;
                shift += 7;
            }

            key += distance | (bytes[position++] << shift);
            known[key >> 5] |= 1ul << (key & 31);
        }

        var rank = 0ul;

        for (var i = 0; i < known.Length; i++)
        {
            var here = (ulong)BitOperations.PopCount(known[i]);
            known[i] |= rank << 32;
            rank += here;
        }

        return new TagWeights(tags, transitions, known, ReadRows(reader, tags, count));
    }

    private static sbyte[] ReadRows(BinaryReader reader, int tags, int count)
    {
        // A few columns at a time: one by one, every write would go to another line of the cache.
        const int together = 4;
        var rows = new sbyte[(tags * count) + Slack];

        for (var first = 0; first < tags; first += together)
        {
            var width = Math.Min(together, tags - first);
            var columns = MemoryMarshal.Cast<byte, sbyte>(reader.ReadBytes(width * count).AsSpan());

            for (var (row, at) = (0, first); row < count; row++, at += tags)
            {
                for (var column = 0; column < width; column++)
                {
                    rows[at + column] = columns[(column * count) + row];
                }
            }
        }

        return rows;
    }

    /// <param name="keys">Sorted, each once.</param>
    /// <param name="rows">As many rows of one weight a tag as there are keys.</param>
    public static void Write(Stream packed, int tags, short[] transitions, uint[] keys, sbyte[] rows)
    {
        using var writer = new BinaryWriter(new BrotliStream(packed, CompressionLevel.SmallestSize));
        using var distances = new MemoryStream();
        var before = -1L;

        foreach (var key in keys)
        {
            var distance = key - before;

            for (; distance >= 0x80; distance >>= 7)
            {
                distances.WriteByte((byte)(0x80 | (distance & 0x7F)));
            }

            distances.WriteByte((byte)distance);
            before = key;
        }

        writer.Write((byte)tags);
        writer.Write(keys.Length);
        writer.Write((int)distances.Length);
        writer.Write(distances.ToArray());
        Array.ForEach(transitions, writer.Write);

        for (var tag = 0; tag < tags; tag++)
        {
            for (var row = 0; row < keys.Length; row++)
            {
                writer.Write(rows[(row * tags) + tag]);
            }
        }
    }
}
