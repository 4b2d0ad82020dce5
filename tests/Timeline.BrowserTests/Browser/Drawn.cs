namespace Timeline.BrowserTests.Browser;

/// <summary>One thing on the canvas: a text, a filled or a stroked shape, and the box it takes, in pixels of the canvas.</summary>
/// <param name="Kind"><c>text</c>, <c>fill</c> or <c>stroke</c>.</param>
/// <param name="Style">Its colour, or <c>gradient</c>.</param>
internal sealed record Drawn(string Kind, float Left, float Top, float Right, float Bottom, string Style, string? Text = null, bool IsDashed = false)
{
    public float Width => Right - Left;

    public float Middle => (Top + Bottom) / 2;

    public bool Overlaps(Drawn other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>Whether both stand in the same row of a lane.</summary>
    public bool IsBeside(Drawn other) => Math.Abs(Middle - other.Middle) < 8;
}
