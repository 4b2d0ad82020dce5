using System.Collections.Immutable;
using Timeline.Engine.Extraction.Times.Values;

namespace Timeline.Engine.Extraction.Times.Patterns;

/// <summary>The time expressions of one text, and what its language tells of how they hang together.</summary>
internal interface ITimesOfText
{
    /// <summary>In the order of the text, each with its meaning.</summary>
    ImmutableArray<Lexeme> Found { get; }

    /// <summary>Which way the sentence around an expression looks.</summary>
    Direction DirectionAt(Lexeme found) => Direction.Unknown;

    /// <summary>The expressions, each with what it takes from its neighbours: a year, a day, a month.</summary>
    List<Lexeme> Completed(List<Lexeme> found) => found;

    /// <summary>Whether an expression goes on with the list that the one before it is in.</summary>
    bool GoesOn(Lexeme before, Lexeme next) => false;

    /// <summary>Whether two neighbours are the ends of one range.</summary>
    bool IsRange(Lexeme from, Lexeme to) => false;
}
