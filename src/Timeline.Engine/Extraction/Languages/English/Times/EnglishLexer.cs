using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.Times.Patterns;

namespace Timeline.Engine.Extraction.Languages.English.Times;

/// <summary>Turns tokens into lexemes: words by the lexicon, figures by their shape, written-out numbers put together.</summary>
internal readonly struct EnglishLexer(TokenizedText text, EnglishLexicon lexicon)
{
    private readonly EnglishFigures _figures = new(text);
    private readonly EnglishNumberWords _numbers = new(text, lexicon);

    /// <summary>The lexeme at a token; <see cref="Kind.None"/> and no word for a token that means nothing here.</summary>
    public Lexeme Read(int at)
    {
        if (text.Tokens[at].Kind is TokenKind.Number)
        {
            return _figures.Read(at);
        }

        if (_figures.ShortYear(at) is { } year)
        {
            return year;
        }

        if (!lexicon.TryFind(text[at], out var entry))
        {
            return new(Kind.None, 0, at, at + 1);
        }

        return (entry.Kinds & (Kind.Count | Kind.Ordinal | Kind.Decade)) != 0
            ? _numbers.Read(at, entry)
            : new(entry.Kinds, entry.Word, at, at + 1, entry.Value, entry.Unit);
    }
}
