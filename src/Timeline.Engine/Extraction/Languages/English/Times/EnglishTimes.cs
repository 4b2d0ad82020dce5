using System.Collections.Immutable;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.Times.Patterns;
using Timeline.Engine.Extraction.Times.Values;

namespace Timeline.Engine.Extraction.Languages.English.Times;

/// <summary>The time expressions of an English text.</summary>
internal sealed class EnglishTimes(TokenizedText text, EnglishTense tense, ImmutableArray<Lexeme> found) : ITimesOfText
{
    public ImmutableArray<Lexeme> Found => found;

    public static EnglishTimes In(TokenizedText text, CancellationToken cancellationToken)
    {
        var tense = new EnglishTense(text);
        return new EnglishTimes(text, tense, [.. EnglishTimeReader.Read(text, tense, cancellationToken).Expressions]);
    }

    public Direction DirectionAt(Lexeme expression) => tense.DirectionAt(expression);

    public List<Lexeme> Completed(List<Lexeme> expressions)
    {
        var completed = EnglishDayLists.Completed(text, expressions);
        EnglishJoins.TakeFromNeighbours(text, completed);
        return completed;
    }

    public bool GoesOn(Lexeme before, Lexeme next) => EnglishDayLists.GoesOn(text, before, next);

    public bool IsRange(Lexeme from, Lexeme to) => EnglishJoins.IsRange(text, from, to);
}
