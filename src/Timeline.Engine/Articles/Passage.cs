using Timeline.Engine.Errors;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Articles;

/// <summary>A stretch of an article's text that a person points at, by its place or by its words.</summary>
internal readonly record struct Passage(TextSpan Span, string Words)
{
    /// <summary>Finds the passage. Words match whatever white space stands between them; what is recorded is the text as it is.</summary>
    /// <param name="article">Stream id, for what to say when there is no such passage.</param>
    /// <exception cref="WrongValueException">The span lies outside the text or is blank, or the words occur not at all, often, or elsewhere than at the span.</exception>
    public static Passage Find(Guid article, string text, TextSpan? span, string? words)
    {
        var points = new CodePoints(text);
        return span is { } place ? At(text, points, place, words) : ByWords(article, text, points, words);
    }

    private static Passage At(string text, CodePoints points, TextSpan span, string? words)
    {
        if (span.Begin < 0 || span.Begin >= span.End || span.End > points.Count)
        {
            throw new WrongValueException(GivenValue.Span, FormattableString.Invariant(
                $"{span.Begin}..{span.End} is not in the text, which has {points.Count} code points. Give a span inside 0..{points.Count} that begins before it ends."));
        }

        var found = points.ToRange(span).Of(text).ToString();
        return string.IsNullOrWhiteSpace(found) ? throw new WrongValueException(
                GivenValue.Span, FormattableString.Invariant($"There is only white space at {span.Begin}..{span.End}. Give a span that has words."))
            : words is not null && MatchAt(found, 0, words.Trim()) != found.Length ? throw new WrongValueException(
                GivenValue.Words, FormattableString.Invariant($"The text at {span.Begin}..{span.End} is \"{Quoted(found)}\", not \"{Quoted(words)}\". Give only the span or only the words, or make them agree."))
            : new Passage(span, found);
    }

    private static Passage ByWords(Guid article, string text, CodePoints points, string? words)
    {
        var sought = words?.Trim() ?? "";

        if (sought.Length == 0)
        {
            throw new WrongValueException(GivenValue.Words, "Neither the statement's words nor their place is given.", new GiveWords());
        }

        var found = new List<CharRange>();

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == sought[0] && MatchAt(text, i, sought) is { } end)
            {
                found.Add(new CharRange(i, end));
            }
        }

        return found switch
        {
            [var range] => new Passage(points.ToSpan(range), range.Of(text).ToString()),
            [] => throw new WrongValueException(
                GivenValue.Words, $"\"{Quoted(sought)}\" does not occur in article {Short.Of(article)}. The words must be copied from its text.", new ReadArticle(article)),
            _ => throw new WrongValueException(GivenValue.Span, FormattableString.Invariant(
                $"\"{Quoted(sought)}\" occurs {found.Count} times in article {Short.Of(article)}, at {string.Join(", ", found.Take(5).Select(range => Place(points.ToSpan(range))))}{(found.Count > 5 ? " and elsewhere" : "")}. A statement has one place."), new GiveSpan()),
        };
    }

    private static string Place(TextSpan span) => FormattableString.Invariant($"{span.Begin}..{span.End}");

    /// <summary>Where the words end that begin at <paramref name="start"/>; null when other words do.</summary>
    private static int? MatchAt(string text, int start, string words)
    {
        var at = start;

        for (var i = 0; i < words.Length;)
        {
            if (char.IsWhiteSpace(words[i]))
            {
                var (gap, space) = (After(words, i), After(text, at));

                if (space == at)
                {
                    return null;
                }

                (i, at) = (gap, space);
            }
            else if (at < text.Length && text[at] == words[i])
            {
                (i, at) = (i + 1, at + 1);
            }
            else
            {
                return null;
            }
        }

        return at;
    }

    private static int After(string text, int space)
    {
        while (space < text.Length && char.IsWhiteSpace(text[space]))
        {
            space++;
        }

        return space;
    }

    private static string Quoted(string words)
    {
        const int Most = 60;
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Most ? line : $"{line[..(char.IsHighSurrogate(line[Most - 1]) ? Most - 1 : Most)]}…";
    }
}
