using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages.English;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Statements.Clauses;

/// <summary>How a clause or phrase hangs on the main clause: what a date inside it says of the main verb.</summary>
internal enum ClauseRole
{
    Main,

    /// <summary>"who", "which", "that", "because", "whether": a date inside says nothing of the main verb.</summary>
    Aside,
    After,
    Before,
    Since,
    Until,

    /// <summary>"when", "while", "as".</summary>
    During,
}

/// <summary>
/// The role of every token of a sentence or of a part of one. A clause that depends on another begins with one of a few words and
/// ends with a comma; a relative clause without commas ends where the second verb after it begins.
/// </summary>
internal sealed class ClauseMap
{
    private readonly ClauseRole[] _roles;

    private ClauseMap(int first, ClauseRole[] roles) => (First, _roles) = (first, roles);

    /// <summary>The first token of the range.</summary>
    public int First { get; }

    /// <summary>The token after the last of the range.</summary>
    public int End => First + _roles.Length;

    public ClauseRole this[int token] => _roles[token - First];

    public static ClauseMap Of(TokenizedText text, CharRange range)
    {
        var first = text.FirstTokenAfter(range.Start);
        var end = Math.Max(first, text.FirstTokenAfter(range.End - 1) + (range.Length > 0 ? 1 : 0));
        end = Math.Min(end, text.Tokens.Length);
        var roles = new ClauseRole[end - first];
        var start = FirstWord(text, first, end);
        var (role, isRestrictive, isComparison, verbsInside, hasMainVerb) = (ClauseRole.Main, false, false, 0, false);

        for (var i = first; i < end; i++)
        {
            if (isComparison)
            {
                isComparison = text[i] is not ";";
            }
            else if (OpensComparison(text, i))
            {
                (role, isComparison) = (ClauseRole.Aside, true);
            }
            else if (EndsClause(text, i))
            {
                (role, isRestrictive) = (ClauseRole.Main, false);
            }
            else if (Opener(text, i, start) is { } opened && (role is not ClauseRole.Aside || opened is ClauseRole.Aside))
            {
                (role, verbsInside) = (opened, 0);
                isRestrictive = opened is ClauseRole.Aside && i > start && !text.Is(i - 1, ",");
            }
            else if (BeginsVerb(text, i))
            {
                verbsInside++;

                if (isRestrictive && !hasMainVerb && verbsInside == 2)
                {
                    (role, isRestrictive) = (ClauseRole.Main, false);
                }

                hasMainVerb |= role is ClauseRole.Main;
            }

            roles[i - first] = role;
        }

        // A sentence that begins with "When" and has no comma, or is but one dependent clause, is read as if it stood alone.
        if (!hasMainVerb && roles.Length > 0 && roles[Math.Min(start, end - 1) - first] is not ClauseRole.Main && !roles.Contains(ClauseRole.Main))
        {
            Array.Clear(roles);
        }

        return new ClauseMap(first, roles);
    }

    /// <summary>"compared with", "from $4 million, or 3 cents a share, last year": runs on through commas.</summary>
    private static bool OpensComparison(TokenizedText text, int i) =>
        text.Is(i, ClauseWords.Comparisons) || (text.Is(i, Word.From) && i + 1 < text.Tokens.Length && text.Tokens[i + 1].Kind is TokenKind.Symbol);

    private static ClauseRole? Opener(TokenizedText text, int i, int start) => text[i] switch
    {
        _ when text.Tokens[i].Kind is not TokenKind.Word => null,
        var word when ClauseWords.Asides.Contains(word) => i == start && IsQuestionWord(word) ? null : ClauseRole.Aside,
        var word when word.Equals(Word.That, StringComparison.OrdinalIgnoreCase) =>
            i == start || text.Is(i - 1, ClauseWords.BeforeThatAsPronoun) || EnglishVerbs.IsAuxiliary(text, i + 1) && text.Is(i - 1, ",") ? null : ClauseRole.Aside,
        var word when ClauseWords.Times.Contains(word) => i == start && text.Is(start, Word.When) && EnglishVerbs.IsAuxiliary(text, i + 1) ? null : ClauseRole.During,
        _ => TimeOpener(text, i, start),
    };

    private static ClauseRole? TimeOpener(TokenizedText text, int i, int start)
    {
        if (text.Is(i, Word.After) || (text.Is(i, Word.Following) && (i == start || text.Is(i - 1, ","))))
        {
            return ClauseRole.After;
        }

        if (text.Is(i, Word.Before) || (text.Is(i, Word.Prior) && text.Is(i + 1, Word.To)) || (text.Is(i, Word.Ahead) && text.Is(i + 1, Word.Of)))
        {
            return ClauseRole.Before;
        }

        return text.Is(i, Word.Since) ? ClauseRole.Since
            : text.Is(i, ClauseWords.Until) ? ClauseRole.Until
            : null;
    }

    private static bool IsQuestionWord(ReadOnlySpan<char> word) =>
        char.ToUpperInvariant(word[0]) is 'W' or 'H' && !word.Equals(Word.Whereas, StringComparison.OrdinalIgnoreCase);

    private static bool EndsClause(TokenizedText text, int i) => text[i] is "," or ";" or ":" or "—" or "–" or "(" or ")";

    private static bool BeginsVerb(TokenizedText text, int i) =>
        EnglishVerbs.IsFinite(text, i) && !EnglishVerbs.IsAuxiliary(text, i - 1) && !EnglishVerbs.IsParticiple(text, i - 1)
        && !(text.Is(i - 1, ClauseWords.Not));

    private static int FirstWord(TokenizedText text, int first, int end)
    {
        var i = first;

        while (i < end && text.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number))
        {
            i++;
        }

        return i;
    }
}
