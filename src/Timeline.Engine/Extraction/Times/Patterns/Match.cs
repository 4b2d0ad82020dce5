using Timeline.Engine.Extraction.Times.Values;

namespace Timeline.Engine.Extraction.Times.Patterns;

/// <summary>What a pattern matched, for the rule that builds a meaning from it.</summary>
internal readonly ref struct Match(ReadOnlySpan<Lexeme> lexemes, ReadOnlySpan<int> bound)
{
    private readonly ReadOnlySpan<Lexeme> _lexemes = lexemes;
    private readonly ReadOnlySpan<int> _bound = bound;

    /// <summary>The first (or <paramref name="nth"/>) matched lexeme of a kind.</summary>
    public Lexeme this[Kind kind, int nth = 0]
    {
        get
        {
            foreach (var at in _bound)
            {
                if (at >= 0 && (_lexemes[at].Kinds & kind) != 0 && nth-- == 0)
                {
                    return _lexemes[at];
                }
            }

            return default;
        }
    }

    public bool Has(Kind kind) => this[kind].Kinds != 0;

    public int Int(Kind kind, int nth = 0) => this[kind, nth].Int;

    /// <summary>The last unit matched: "the second week" is a week.</summary>
    public TimeUnit Unit
    {
        get
        {
            var unit = default(TimeUnit);

            foreach (var at in _bound)
            {
                unit = at >= 0 && (_lexemes[at].Kinds & (Kind.Unit | Kind.Units)) != 0 ? _lexemes[at].Unit : unit;
            }

            return unit;
        }
    }

    public Meaning Meaning(Kind kind, int nth = 0) => this[kind, nth].Meaning!;
}
