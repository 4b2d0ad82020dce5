namespace Timeline.Projections.Joining;

/// <summary>The parts of names that were met, each taken apart once.</summary>
internal sealed class SpelledNames
{
    private readonly Dictionary<(string Key, bool IsFull), SpelledName?> _names = [];

    /// <summary>As <see cref="SpelledName.Of"/>.</summary>
    public SpelledName? Of(string key, bool isFull)
    {
        if (!_names.TryGetValue((key, isFull), out var name))
        {
            _names[(key, isFull)] = name = SpelledName.Of(key, isFull);
        }

        return name;
    }
}
