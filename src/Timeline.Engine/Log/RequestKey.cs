using System.Security.Cryptography;
using System.Text;

namespace Timeline.Engine.Log;

/// <summary>
/// Makes a command safe to send again when its answer was lost. Sent again with the same key, it records nothing and is answered as it was the first
/// time, also where something else was recorded since, and although it carries a position that it has itself made old.
/// </summary>
/// <param name="Key">Unique for each command: 1 to <see cref="MaxLength"/> printable ASCII characters, such as a UUID. The database keeps its hash.</param>
/// <param name="Request">What is asked, in any form that is the same when it is sent again. The same key with another request is refused.</param>
/// <remarks>Keys belong to a collection. They are kept for <see cref="DaysKept"/> days at least.</remarks>
public sealed record RequestKey(string Key, string Request)
{
    public const int MaxLength = 255;

    public const int DaysKept = 30;

    internal byte[] KeyHash => SHA256.HashData(Encoding.UTF8.GetBytes(Key));

    internal byte[] RequestHash => SHA256.HashData(Encoding.UTF8.GetBytes(Request));

    internal bool IsValid => Key.Length is > 0 and <= MaxLength && Key.All(c => c is > ' ' and <= '~');
}
