using System.IO.Compression;
using System.Numerics;
using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Analysis.Tagging;

/// <summary>
/// What training learnt: how much each feature speaks for each tag, and how well each tag follows each. Whole numbers, so that
/// every machine adds up the same.
/// </summary>
internal sealed class TagWeights
{
    // A bit for every key there can be, and how many bits are set before each word of 64: a key's rank is its row.
    private readonly ulong[] _known;
    private readonly int[] _rank;
    private readonly sbyte[] _rows;

    private TagWeights(int tags, short[] transitions, ulong[] known, int[] rank, sbyte[] rows) =>
        (Tags, Transitions, _known, _rank, _rows) = (tags, transitions, known, rank, rows);

    public int Tags { get; }

    /// <summary>From each tag (and last from a sentence's beginning) to each.</summary>
    public short[] Transitions { get; }

    /// <summary>A feature's weights, a tag each; nothing if the training did not keep it.</summary>
    public ReadOnlySpan<sbyte> this[uint key]
    {
        get
        {
            var bits = _known[key >> 6];
            var bit = 1ul << (int)(key & 63);
            return (bits & bit) == 0 ? default : _rows.AsSpan((_rank[key >> 6] + BitOperations.PopCount(bits & (bit - 1))) * Tags, Tags);
        }
    }

    /// <summary>Reads a language's weights. The layout is written by <see cref="Write"/>.</summary>
    public static TagWeights Load(string name)
    {
        var resource = $"{typeof(WordSet).Namespace}.English.Weights.{name}";
        using var stream = typeof(TagWeights).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The weights '{resource}' are not embedded. Are they an EmbeddedResource of the project?");
        return Read(stream);
    }

    /// <summary>
    /// Packed: tags, rows, transitions; the distances between the sorted keys, seven bits a byte; then the weights, all of the first tag
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

        var known = new ulong[1 << (FeatureKey.Bits - 6)];
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
            known[key >> 6] |= 1ul << (key & 63);
        }

        var rank = new int[known.Length];

        for (var i = 1; i < rank.Length; i++)
        {
            rank[i] = rank[i - 1] + BitOperations.PopCount(known[i - 1]);
        }

        var rows = new sbyte[tags * count];

        for (var tag = 0; tag < tags; tag++)
        {
            var column = reader.ReadBytes(count);

            for (int row = 0, at = tag; row < column.Length; row++, at += tags)
            {
                rows[at] = unchecked((sbyte)column[row]);
            }
        }

        return new TagWeights(tags, transitions, known, rank, rows);
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
