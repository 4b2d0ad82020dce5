using System.Collections.Immutable;
using System.Globalization;
using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Text;

/// <summary>
/// Cuts text into words, numbers and marks, much as the Penn and English Web treebanks do, so that taggers trained on those fit:
/// clitics ("’s", "n’t") and hyphens are tokens of their own, the full stop of an abbreviation is not. One pass, no backtracking.
/// </summary>
internal static class Tokenizer
{
    public static ImmutableArray<Token> Read(string text, ILanguage language)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(text.Length / 5);
        var position = 0;

        while (position < text.Length)
        {
            if (char.IsWhiteSpace(text[position]) || IsInvisible(text[position]))
            {
                position++;
                continue;
            }

            var (end, kind) = Next(text, position, language);
            var spaceBefore = position == 0 || char.IsWhiteSpace(text[position - 1]);
            tokens.Add(new Token(position, end, kind, spaceBefore));
            position = end;
        }

        return tokens.DrainToImmutable();
    }

    private static (int End, TokenKind Kind) Next(string text, int start, ILanguage language)
    {
        var first = text[start];

        if (char.IsAsciiDigit(first))
        {
            return (EndOfNumber(text, start), TokenKind.Number);
        }

        if (char.IsLetter(first) || StartsClitic(text, start, language))
        {
            return (EndOfWord(text, start, language), TokenKind.Word);
        }

        if (char.IsHighSurrogate(first) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1]))
        {
            var isLetter = CharUnicodeInfo.GetUnicodeCategory(text, start) <= UnicodeCategory.OtherLetter;
            return (start + 2, isLetter ? TokenKind.Word : TokenKind.Symbol);
        }

        return (start + 1, char.IsPunctuation(first) ? TokenKind.Punctuation : TokenKind.Symbol);
    }

    /// <summary>Digits, with one comma, point or apostrophe between digits at a time.</summary>
    private static int EndOfNumber(string text, int start)
    {
        var end = start + 1;

        while (end < text.Length)
        {
            if (char.IsAsciiDigit(text[end]))
            {
                end++;
            }
            else if (text[end] is ',' or '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static int EndOfWord(string text, int start, ILanguage language)
    {
        var end = start;

        if (IsApostrophe(text[end]))
        {
            end++;
        }

        while (end < text.Length)
        {
            var c = text[end];

            if (IsApostrophe(c) && !StartsClitic(text, end, language) && end + 1 < text.Length && char.IsLetter(text[end + 1]))
            {
                end++; // O’Brien
            }
            else if (char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark || IsInvisible(c))
            {
                if (end > start && EndsBeforeNegation(text, end))
                {
                    break; // do|n’t
                }

                end++;
            }
            else
            {
                break;
            }
        }

        return EndOfAbbreviation(text, start, end, language);
    }

    /// <summary>Takes in the full stops of "U.S.", "a.m.", "J." and "Sept.".</summary>
    private static int EndOfAbbreviation(string text, int start, int end, ILanguage language)
    {
        if (end >= text.Length || text[end] != '.')
        {
            return end;
        }

        if (end - start == 1)
        {
            var last = end;

            while (last + 2 < text.Length && text[last] == '.' && char.IsAsciiLetter(text[last + 1]) && text[last + 2] == '.'
                && (last + 3 >= text.Length || !char.IsLetter(text[last + 3]) || text[last + 3] is >= 'A' and <= 'Z'))
            {
                last += 2;
            }

            return last > end || char.IsAsciiLetterUpper(text[start]) || IsCirca(text, start, end) || IsVersus(text, start, end) ? last + 1 : end;
        }

        var word = text.AsSpan(start, end - start);
        return language[WordList.Abbreviations].Contains(word) || (start > 1 && text[start - 1] == ' ' && text[start - 2] == ',' && language[WordList.AbbreviatedStates].Contains(word)) ? end + 1 : end;
    }

    /// <summary>"c. 1200".</summary>
    private static bool IsCirca(string text, int start, int stop) =>
        text[start] == 'c' && stop + 2 < text.Length && text[stop + 1] == ' ' && char.IsAsciiDigit(text[stop + 2]);

    /// <summary>"Roe v. Doe".</summary>
    private static bool IsVersus(string text, int start, int stop) =>
        text[start] == 'v' && start > 1 && text[start - 1] == ' ' && stop + 2 < text.Length && text[stop + 1] == ' ' && char.IsUpper(text[stop + 2]);

    private static bool StartsClitic(string text, int start, ILanguage language)
    {
        if (!IsApostrophe(text[start]) || start == 0 || !char.IsLetterOrDigit(text[start - 1]))
        {
            return false;
        }

        var length = 0;

        while (start + 1 + length < text.Length && length < 3 && char.IsLetter(text[start + 1 + length]))
        {
            length++;
        }

        return language[WordList.Clitics].Contains(text.AsSpan(start + 1, length));
    }

    private static bool EndsBeforeNegation(string text, int n) =>
        text[n] is 'n' or 'N' && n + 2 < text.Length && IsApostrophe(text[n + 1]) && text[n + 2] is 't' or 'T'
        && (n + 3 >= text.Length || !char.IsLetter(text[n + 3]));

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    /// <summary>Zero-width characters and marks of direction: part of no token, the end of none.</summary>
    private static bool IsInvisible(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format;
}
