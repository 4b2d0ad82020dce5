namespace Timeline.Engine.Extraction.Languages;

/// <summary>
/// Features are known by 24 bits of a hash of their template and values. With some hundred thousand features in the weights, about
/// one unknown feature in a hundred is taken for a known one, which the training sees as well.
/// </summary>
internal static class FeatureKey
{
    public const int Bits = 24;

    public static uint Of(int template, uint value) => Fold(unchecked(((ulong)template * 0x9E3779B97F4A7C15) ^ value));

    public static uint Of(int template, uint first, uint second) =>
        Fold(unchecked(((ulong)template * 0x9E3779B97F4A7C15) ^ (((ulong)first << 32) | second)));

    public static uint Of(int template, uint first, uint second, uint third) =>
        Fold(unchecked(((ulong)template * 0x9E3779B97F4A7C15) ^ (((ulong)first << 32) | second) ^ (third * 0xC2B2AE3D27D4EB4F)));

    private static uint Fold(ulong hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93;
            hash = (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93;
            return (uint)(hash >> (64 - Bits));
        }
    }
}
