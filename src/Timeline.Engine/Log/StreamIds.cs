using System.Security.Cryptography;
using System.Text;
using Timeline.Engine.Events;

namespace Timeline.Engine.Log;

/// <summary>
/// Ids that follow from what they name, so that capturing or deciding the same thing twice meets in one stream.
/// UUIDv8 (RFC 9562 §5.8): the first 128 bits of a SHA-256, with version and variant set.
/// </summary>
public static class StreamIds
{
    /// <summary>The stream of an article, which is one for each text and collection.</summary>
    /// <param name="collection">As <see cref="Articles.CollectionName.Require"/> gives it.</param>
    /// <param name="digest">Lower-case hex SHA-256 of the text's UTF-8 bytes.</param>
    public static Guid OfArticle(string collection, string digest) => Derive("article", collection, digest);

    /// <summary>The stream of what people decided about an actor.</summary>
    /// <param name="collection">As <see cref="Articles.CollectionName.Require"/> gives it.</param>
    /// <param name="nameKey">The actor's frozen key: <see cref="NameKey.Of"/>.</param>
    public static Guid OfActor(string collection, string nameKey) => Derive("actor", collection, nameKey);

    // A line feed can stand in none of the three parts, so no two triples share their bytes.
    private static Guid Derive(string kind, string collection, string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{collection}\n{key}"), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
