using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Analysis;

/// <summary>A stretch between quotation marks.</summary>
/// <param name="Open">The token that is the opening mark.</param>
/// <param name="Close">The token that is the closing mark; the paragraph's last token if it is missing.</param>
internal readonly record struct Quotation(int Open, int Close, bool IsClosed)
{
    /// <summary>With its marks.</summary>
    public TokenRange Range => new(Open, Close + 1);
}
