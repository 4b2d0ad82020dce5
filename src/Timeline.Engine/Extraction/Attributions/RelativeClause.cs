using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>
/// Finds where a relative clause ends that holds a report. In "Doe, who said that nine had died, resigned" the report ends before ", resigned": what is
/// said in a relative clause never runs on into the main clause.
/// </summary>
/// <param name="first">"who", or the preposition before it.</param>
internal sealed class RelativeClause(AnnotatedText text, TokenRange sentence, int first)
{
    /// <summary>Relative clauses around a cue. Further out, the work is no longer worth it.</summary>
    private const int Deepest = 3;

    /// <summary>Where a report that begins at token <paramref name="start"/> must have ended; <paramref name="limit"/> where no relative clause ends before.</summary>
    /// <param name="cue">The token that reports, before <paramref name="start"/>.</param>
    public static int Limit(AnnotatedText text, TokenRange sentence, int cue, int start, int limit)
    {
        var depth = 0;

        for (var i = cue - 1; i > sentence.First && depth < Deepest; i--)
        {
            if (Opens(text, i) && text.QuotationOf(i) < 0)
            {
                depth++;
                var first = text.ClassOf(i - 1) is WordClass.Preposition or WordClass.To ? i - 1 : i;

                if (new RelativeClause(text, sentence, first).End(cue, start, limit) is { } end)
                {
                    return end;
                }
            }
        }

        return limit;
    }

    private static bool Opens(AnnotatedText text, int i) => text.ClassOf(i) is WordClass.Relative || text.Is(i, WordList.Whose);

    /// <returns>Null where the clause has ended before the cue, or runs to <paramref name="limit"/>.</returns>
    private int? End(int cue, int start, int limit)
    {
        var mark = first > sentence.First ? text.ClassOf(first - 1) : WordClass.Stop;

        if (mark is WordClass.OpenBracket)
        {
            return Closing(cue, limit);
        }

        var main = MainClause.Around(text, sentence, first);
        var clauses = new OpenClauses();
        int? perhaps = null;

        for (var i = first + 1; i < limit; i++)
        {
            if (i == start)
            {
                clauses.Open();
            }

            switch (text.ClassOf(i))
            {
                case WordClass.That:
                    clauses.BeginSubject();
                    continue;
                case WordClass.Subordinator when i > start && clauses.IsAwaiting:
                    clauses.Open(); // "that if it rained, the bridge would fall"
                    continue;
                case WordClass.Coordinator when i > start && clauses.Count == 2 && Opens(text, i + 1):
                    return i; // "who said that nine had died and who resigned"
                case WordClass.Comma or WordClass.Dash:
                    break;
                default:
                    if (text.IsVerb(i) || (text.ClassOf(i) is WordClass.To && text.ClassOf(i + 1) is WordClass.Open))
                    {
                        clauses.Fulfil();
                    }

                    continue;
            }

            clauses.Interrupt();
            var next = text.ClassOf(i + 1) is WordClass.CloseQuote ? i + 2 : i + 1;
            var isOurs = main.IsAwaited && text.QuotationOf(next) < 0 && (mark is WordClass.Dash) == (text.ClassOf(i) is WordClass.Dash);

            if (Opens(text, next) || (text.ClassOf(next) is WordClass.Preposition && Opens(text, next + 1)))
            {
                clauses.Open();
            }
            else if (main.Verb(next, limit) is { IsEmpty: false } verb)
            {
                if (clauses.IsAwaiting && clauses.IsInterrupted)
                {
                    // "the bridge, built in 1950," unless no verb comes: "who said nothing, resigned".
                    perhaps ??= isOurs && i > cue && clauses.Count == 2 ? Math.Max(i, next - 1) : null;
                }
                else if (clauses.Return())
                {
                    clauses.Fulfil();
                }
                else if (isOurs)
                {
                    return i > cue ? End(i, next) : null;
                }

                i = verb.End - 1;
            }
            else if (main.HasSubject(next, limit) && !clauses.IsAwaiting && !clauses.Return() && isOurs && main.IsFronted)
            {
                return i > cue ? End(i, next) : null;
            }
        }

        return clauses.IsAwaiting ? perhaps : null;

        static int End(int mark, int next) => next > mark + 1 ? next : mark;
    }

    private int? Closing(int cue, int limit)
    {
        for (var i = first; i < limit; i++)
        {
            if (text.ClassOf(i) is WordClass.CloseBracket)
            {
                return i > cue ? i : null;
            }
        }

        return null;
    }
}
