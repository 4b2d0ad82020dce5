using Timeline.Engine.Log;

namespace Timeline.Engine.Articles;

/// <summary>The rule for keys of requests.</summary>
internal static class GivenKeys
{
    /// <exception cref="WrongValueException">The key is blank, too long, or has other characters.</exception>
    public static RequestKey Required(this RequestKey key) =>
        key.IsValid ? key : throw new WrongValueException(
            GivenValue.Key, $"The key is not 1 to {RequestKey.MaxLength} printable ASCII characters without spaces. Give a UUID, for example.");
}
