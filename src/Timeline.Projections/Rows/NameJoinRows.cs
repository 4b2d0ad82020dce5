using Timeline.Engine.Events;

namespace Timeline.Projections.Rows;

/// <summary>One thing the articles of a collection say about a name, with the family of names it matters to. True from its first position on.</summary>
/// <param name="Family">What namesakes share: a surname as <c>SpellingKey</c> has it, or an acronym's or handle's key.</param>
/// <param name="Key">The name's key; empty for <see cref="NamePart.Given"/>.</param>
/// <param name="OtherKey">The name an alias stands for, or the other of two kept apart; else empty.</param>
/// <param name="Kind">Null for a name that people gave.</param>
internal sealed record NamePartRow(string Collection, string Family, NamePart Part, string Key, string OtherKey, ActorKind? Kind);

/// <summary>What a name is to its family. Stored by name.</summary>
internal enum NamePart
{
    /// <summary>A person's name of several words, the last of which is the family.</summary>
    Full,

    /// <summary>A name that is nothing but the family's.</summary>
    Lone,

    /// <summary>Somebody has the word before the surname: alone, it may be a first name.</summary>
    Given,

    /// <summary>An acronym or handle that an article uses as a name.</summary>
    Own,

    /// <summary>An acronym or handle that an article gives for another name.</summary>
    Alias,

    /// <summary>Two names that one article has as two actors.</summary>
    Apart,
}

/// <summary>Which actor a name means without anybody having said so.</summary>
/// <param name="JoinedKey">Null where it means none any more.</param>
internal sealed record NameJoinRow(string Collection, string Key, JoinRule Rule, string? JoinedKey);

/// <summary>Why two names are one, the surest first. Stored by name.</summary>
internal enum JoinRule
{
    /// <summary>Another spelling, or the same name with fewer of its parts.</summary>
    Spelling,

    /// <summary>The surname of one person only.</summary>
    Surname,

    /// <summary>An acronym or handle that stands for one name only.</summary>
    Alias,
}
