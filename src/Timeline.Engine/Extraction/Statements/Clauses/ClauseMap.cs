using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
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

    public static ClauseMap Of(AnnotatedText text, CharRange range)
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
    private static bool OpensComparison(AnnotatedText text, int i) =>
        text.Is(i, WordList.OpensComparison) || (text.Is(i, WordList.From) && i + 1 < text.Tokens.Length && text.Tokens[i + 1].Kind is TokenKind.Symbol);

    private static ClauseRole? Opener(AnnotatedText text, int i, int start) => i switch
    {
        _ when text.Tokens[i].Kind is not TokenKind.Word => null,
        _ when text.Is(i, WordList.OpensAside) => i == start && IsQuestionWord(text, i) ? null : ClauseRole.Aside,
        _ when text.Is(i, WordList.That) =>
            i == start || text.Is(i - 1, WordList.BeforeThatAsPronoun) || text.IsAuxiliary(i + 1) && text.Is(i - 1, ",") ? null : ClauseRole.Aside,
        _ when text.Is(i, WordList.OpensTimeClause) => i == start && text.Is(start, WordList.When) && text.IsAuxiliary(i + 1) ? null : ClauseRole.During,
        _ => TimeOpener(text, i, start),
    };

    private static ClauseRole? TimeOpener(AnnotatedText text, int i, int start)
    {
        if (text.Is(i, WordList.After) || (text.Is(i, WordList.Following) && (i == start || text.Is(i - 1, ","))))
        {
            return ClauseRole.After;
        }

        if (text.Is(i, WordList.Before) || (text.Is(i, WordList.Prior) && text.Is(i + 1, WordList.To)) || (text.Is(i, WordList.Ahead) && text.Is(i + 1, WordList.Of)))
        {
            return ClauseRole.Before;
        }

        return text.Is(i, WordList.Since) ? ClauseRole.Since
            : text.Is(i, WordList.Until) ? ClauseRole.Until
            : null;
    }

    private static bool IsQuestionWord(AnnotatedText text, int i) =>
        char.ToUpperInvariant(text[i][0]) is 'W' or 'H' && !text.Is(i, WordList.Whereas);

    private static bool EndsClause(AnnotatedText text, int i) => text[i] is "," or ";" or ":" or "—" or "–" or "(" or ")";

    private static bool BeginsVerb(AnnotatedText text, int i) =>
        text.IsFinite(i) && !text.IsAuxiliary(i - 1) && !text.IsParticiple(i - 1)
        && !text.Is(i - 1, WordList.Not);

    private static int FirstWord(AnnotatedText text, int first, int end)
    {
        while (first < end && text.Tokens[first].Kind is not (TokenKind.Word or TokenKind.Number))
        {
            first++;
        }

        return first;
    }
}
