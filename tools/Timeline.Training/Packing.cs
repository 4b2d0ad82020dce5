using Timeline.Engine.Extraction.Languages;

namespace Timeline.Training;

/// <summary>Rounds weights to whole numbers of a byte, and leaves out what says next to nothing.</summary>
internal static class Packing
{
    /// <summary>What one unit of the rounded weights is worth.</summary>
    private const float Unit = 0.02f;

    /// <summary>A smaller weight, in units, is nought; a feature of noughts is left out.</summary>
    private const float Least = 2;

    public static byte[] Pack(Learnt learnt)
    {
        var (keys, rows) = (new List<uint>(), new List<sbyte>());
        var row = new sbyte[learnt.Tags];

        for (var f = 0; f < learnt.Keys.Length; f++)
        {
            var says = false;

            for (var tag = 0; tag < row.Length; tag++)
            {
                var weight = learnt.Rows[(f * row.Length) + tag] / Unit;
                row[tag] = Math.Abs(weight) < Least ? (sbyte)0 : (sbyte)Math.Clamp(MathF.Round(weight), -127, 127);
                says |= row[tag] != 0;
            }

            if (says)
            {
                keys.Add(learnt.Keys[f]);
                rows.AddRange(row);
            }
        }

        using var packed = new MemoryStream();
        TagWeights.Write(packed, learnt.Tags, [.. learnt.Transitions.Select(weight => (short)Math.Clamp(MathF.Round(weight / Unit), -30000, 30000))], [.. keys], [.. rows]);
        return packed.ToArray();
    }
}
