namespace Timeline.Engine.Articles;

/// <summary>A value that a command was given, or lacks.</summary>
public enum GivenValue
{
    /// <summary>Why a correction is made.</summary>
    Reason,

    /// <summary>Who records or corrects.</summary>
    By,

    /// <summary>The key that makes a command safe to send again.</summary>
    Key,

    /// <summary>A statement's words.</summary>
    Words,

    /// <summary>The place of a statement's words in the text.</summary>
    Span,

    /// <summary>A statement's speaker.</summary>
    Speaker,

    /// <summary>When a statement was said.</summary>
    Said,

    /// <summary>When an article came out.</summary>
    Published,

    /// <summary>An actor's name or alias.</summary>
    Name,

    /// <summary>An actor's kind or role.</summary>
    Description,

    /// <summary>What an amendment changes.</summary>
    Amendment,
}
