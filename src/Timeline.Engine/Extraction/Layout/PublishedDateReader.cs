using System.Collections.Immutable;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Layout;

/// <summary>When the article came out, by its own word: front matter, dateline, a dated line near the top, or the newest post in it.</summary>
internal static class PublishedDateReader
{
    /// <summary>Tokens from the top within which a date may be the article's own: a title, a byline and the first line.</summary>
    private const int Top = 120;

    private const int LongestDateLine = 16;

    public static PublishedDate? Read(TokenizedText text, FrontMatter? frontMatter, ImmutableArray<Segment> segments) =>
        FromFrontMatter(text, frontMatter) ?? FromTop(text, frontMatter?.Range.End ?? 0) ?? FromNewestPost(segments);

    private static PublishedDate? FromFrontMatter(TokenizedText text, FrontMatter? frontMatter)
    {
        if (frontMatter?.Find(text.Language.Layout.DateKeys) is not { } value)
        {
            return null;
        }

        for (var i = text.FirstTokenAfter(value.Start); i < text.Tokens.Length && text.Tokens[i].Start < value.End; i++)
        {
            if (WrittenDate.At(text, i) is { } date && date.Range.End <= value.End)
            {
                return new PublishedDate(ImpreciseDate.Day(date.Day), date.Range, DateBasis.Stated);
            }
        }

        // Less than a day is no less true: "date: 2022-03".
        return ImpreciseDate.TryParse(value.Of(text.Text).ToString(), out var imprecise) && imprecise is { Earliest: not null, Latest: not null }
            ? new PublishedDate(imprecise, value, DateBasis.Stated)
            : null;
    }

    private static PublishedDate? FromTop(TokenizedText text, int start)
    {
        var first = text.FirstTokenAfter(start);
        PublishedDate? updated = null;

        for (var i = first; i < Math.Min(text.Tokens.Length, first + Top); i++)
        {
            if (WrittenDate.At(text, i) is not { } date || (i > first && text.Tokens[i - 1].Kind is TokenKind.Number))
            {
                continue;
            }

            var found = new PublishedDate(ImpreciseDate.Day(date.Day), date.Range, DateBasis.Stated);

            if (IsDateline(text, first, i))
            {
                return found;
            }

            if (IsOwnLine(text, i, date.Range, out var isUpdate))
            {
                if (!isUpdate)
                {
                    return found;
                }

                updated ??= found;
            }
        }

        return updated;
    }

    /// <summary>"KYIV, March 1, 2022 —" at the beginning of a line.</summary>
    private static bool IsDateline(TokenizedText text, int first, int date)
    {
        var start = BeginningOfLine(text, first, date);
        return Dateline.EndOf(text, start, text.Tokens.Length) > date && start < date;
    }

    /// <summary>Nothing on the date's line but the date, its time and words such as "Published".</summary>
    private static bool IsOwnLine(TokenizedText text, int date, CharRange range, out bool isUpdate)
    {
        isUpdate = false;
        var first = BeginningOfLine(text, 0, date);
        var end = text.FirstTokenAfter(range.End);

        while (end < text.Tokens.Length && end - date < LongestDateLine && !BreaksLine(text, end - 1, end))
        {
            end++;
        }

        for (var i = first; i < end; i++)
        {
            var isInDate = text.Tokens[i].Start >= range.Start && text.Tokens[i].End <= range.End;

            if (!isInDate && text.Tokens[i].Kind is TokenKind.Word && !text.Is(i, WordList.LineWords))
            {
                return false;
            }

            isUpdate |= i < date && text.Is(i, WordList.Updated);
        }

        return end - first < LongestDateLine;
    }

    private static int BeginningOfLine(TokenizedText text, int first, int date)
    {
        var start = date;

        while (start > first && date - start < LongestDateLine && !BreaksLine(text, start - 1, start))
        {
            start--;
        }

        return start;
    }

    private static bool BreaksLine(TokenizedText text, int one, int next) =>
        text.Text.AsSpan(text.Tokens[one].End, text.Tokens[next].Start - text.Tokens[one].End).Contains('\n');

    private static PublishedDate? FromNewestPost(ImmutableArray<Segment> segments)
    {
        var newest = segments.Where(segment => segment.Signature is { Posted: not null }).MaxBy(segment => segment.Signature?.Posted);

        return newest?.Signature is { Posted: { } day } signature
            ? new PublishedDate(ImpreciseDate.Day(day), signature.Range, DateBasis.Carried)
            : null;
    }
}
