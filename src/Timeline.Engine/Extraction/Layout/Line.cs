using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Layout;

internal enum LineKind
{
    Blank,
    Text,

    /// <summary>Markdown <c># heading</c>.</summary>
    Heading,

    /// <summary>Markdown or e-mail quotation: <c>&gt; text</c>.</summary>
    Quoted,

    /// <summary>Markdown list item: <c>- text</c>, <c>1. text</c>.</summary>
    Item,

    /// <summary>A row of dashes, equals signs, asterisks or underscores.</summary>
    Rule,

    /// <summary>Front matter, code, tables, bare HTML tags.</summary>
    Markup,

    /// <summary><c>— Name (@handle) Date</c> on a line of its own.</summary>
    Signature,
}

/// <summary>A line of the text without the white space and the Markdown marker around its words.</summary>
internal readonly record struct Line(CharRange Range, LineKind Kind);
