namespace Timeline.Engine.Extraction.Times.Patterns;

/// <summary>
/// A sequence of kinds and literal words, written <c>the? Part|Approx? Month DayNumber ,? Year</c>: a capital begins a kind, anything else
/// is a literal word, <c>|</c> separates alternatives, <c>?</c> makes a place optional.
/// </summary>
internal sealed class Pattern
{
    private readonly Place[] _places;

    public Pattern(string text, Func<string, int> wordNumber)
    {
        _places = [.. text.Split(' ').Select(part => Place.Parse(part, wordNumber))];
        First = _places[0];
    }

    public Place First { get; }

    public int Length => _places.Length;

    /// <summary>
    /// Matches at the start of <paramref name="lexemes"/>, longest first. Returns how many were taken, 0 for no match; <paramref name="bound"/>
    /// gets each place's lexeme, -1 for a place left out.
    /// </summary>
    public int Match(ReadOnlySpan<Lexeme> lexemes, Span<int> bound) => Match(lexemes, 0, 0, bound);

    // Backtracks over optional places only, so at most two to the number of those: bounded by the pattern, not by the text.
    private int Match(ReadOnlySpan<Lexeme> lexemes, int at, int place, Span<int> bound)
    {
        for (; place < _places.Length; place++, at++)
        {
            var wanted = _places[place];
            var fits = at < lexemes.Length && wanted.Fits(lexemes[at]);

            if (wanted.IsOptional)
            {
                if (fits)
                {
                    bound[place] = at;

                    if (Match(lexemes, at + 1, place + 1, bound) is > 0 and var taken)
                    {
                        return taken;
                    }
                }

                bound[place] = -1;
                at--;
            }
            else if (fits)
            {
                bound[place] = at;
            }
            else
            {
                return 0;
            }
        }

        return at;
    }

    /// <summary>One place of a pattern.</summary>
    internal readonly record struct Place(Kind Kinds, int[] Words, bool IsOptional)
    {
        public static Place Parse(string text, Func<string, int> wordNumber)
        {
            var isOptional = text.Length > 1 && text.EndsWith('?');
            var kinds = Kind.None;
            var words = new List<int>();

            foreach (var choice in (isOptional ? text[..^1] : text).Split('|'))
            {
                if (char.IsAsciiLetterUpper(choice[0]))
                {
                    kinds |= Enum.Parse<Kind>(choice);
                }
                else
                {
                    words.Add(wordNumber(choice));
                }
            }

            return new(kinds, [.. words], isOptional);
        }

        public bool Fits(in Lexeme lexeme) => (lexeme.Kinds & Kinds) != 0 || (lexeme.Word != 0 && Array.IndexOf(Words, lexeme.Word) >= 0);
    }
}
