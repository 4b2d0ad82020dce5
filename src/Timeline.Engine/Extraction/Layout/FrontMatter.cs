using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Layout;

/// <summary>The <c>key: value</c> lines between two lines of <c>---</c> at the very top. Keys are matched whatever their case.</summary>
internal sealed class FrontMatter
{
    /// <summary>A page of keys; a longer "block" is an article that begins with a rule.</summary>
    private const int LongestBlock = 4096;

    private readonly Dictionary<string, CharRange> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _text;

    private FrontMatter(string text, CharRange range) => (_text, Range) = (text, range);

    public CharRange Range { get; }

    public static FrontMatter? Read(string text)
    {
        var (start, end) = Line(text, 0);

        if (!text.AsSpan(start, end - start).Trim().SequenceEqual("---"))
        {
            return null;
        }

        var lines = new List<(int Start, int End)>();

        while (end < text.Length && end < LongestBlock)
        {
            (start, end) = Line(text, end + 1);

            if (text.AsSpan(start, end - start).Trim() is "---" or "...")
            {
                var block = new FrontMatter(text, new CharRange(0, end));
                lines.ForEach(line => block.Add(line.Start, line.End));
                return block;
            }

            lines.Add((start, end));
        }

        return null;
    }

    /// <summary>The value of the first of <paramref name="keys"/> that has one, without quotation marks around it.</summary>
    public CharRange? Find(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (_values.TryGetValue(key, out var value))
            {
                return value;
            }
        }

        return null;
    }

    public string? Value(params ReadOnlySpan<string> keys) => Find(keys)?.Of(_text).ToString();

    private void Add(int start, int end)
    {
        var colon = _text.AsSpan(start, end - start).IndexOf(':');

        if (colon <= 0)
        {
            return;
        }

        var key = _text.AsSpan(start, colon).Trim().ToString();
        var value = new CharRange(start + colon + 1, end).Trimmed(_text, c => char.IsWhiteSpace(c) || c is '"' or '\'');

        if (value.Length > 0)
        {
            _values.TryAdd(key, value);
        }
    }

    /// <summary>The line that begins at <paramref name="start"/>, without its end.</summary>
    private static (int Start, int End) Line(string text, int start)
    {
        start = Math.Min(start, text.Length);
        var length = text.AsSpan(start).IndexOf('\n');
        return (start, length < 0 ? text.Length : start + length);
    }
}
