namespace Timeline.Engine.Events;

/// <summary>How a statement is made in the text. Stored by name.</summary>
public enum StatementForm
{
    /// <summary>Words between quotation marks.</summary>
    Quote,

    /// <summary>Reported speech.</summary>
    Indirect,

    /// <summary>A social-media post inside the article.</summary>
    Post,

    /// <summary>The article's own voice: no speaker.</summary>
    Narration,
}

/// <summary>How a statement stands to the facts. Stored by name.</summary>
public enum Modality
{
    Asserted,

    /// <summary>May, could, might.</summary>
    Possible,

    /// <summary>Will, is to, was scheduled to.</summary>
    Planned,

    /// <summary>Claimed, purportedly: told at a distance.</summary>
    Alleged,
    Question,
}
