using System.Text;

namespace Timeline.Accuracy.Page;

/// <summary>Some Markdown, put together line by line.</summary>
internal sealed class MarkdownPart
{
    private readonly StringBuilder _text = new();

    public MarkdownPart Line(string line)
    {
        _text.Append(line).Append('\n');
        return this;
    }

    public MarkdownPart Table(string[] head, IEnumerable<string[]> rows)
    {
        Row(head);
        Row([.. head.Select(_ => "---")]);

        foreach (var row in rows)
        {
            Row(row);
        }

        return this;
    }

    public override string ToString() => _text.ToString();

    private void Row(string[] cells) => Line($"| {string.Join(" | ", cells)} |");
}
