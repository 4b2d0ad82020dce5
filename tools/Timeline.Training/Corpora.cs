using System.Collections.Immutable;
using System.Text;
using Timeline.Engine.Extraction;
using Timeline.Engine.Extraction.Languages.English;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Training;

/// <summary>One sentence with a tag a token.</summary>
internal sealed record TaggedSentence(TokenizedText Text, byte[] Tags);

/// <summary>Reads the corpora. Files that lack are an error: weights from half the data would pass for the whole.</summary>
internal static class Corpora
{
    private static readonly string[] Universal =
        ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"];

    /// <summary>CoNLL-U, as Universal Dependencies has it: the tokens as they are, so that scores compare with others'.</summary>
    public static List<TaggedSentence> Speech(string path)
    {
        var sentences = new List<TaggedSentence>();

        foreach (var lines in Blocks(path))
        {
            var (text, tokens, tags) = (new StringBuilder(), ImmutableArray.CreateBuilder<Token>(), new List<byte>());

            foreach (var line in lines)
            {
                var cells = line.Split('\t');

                if (line[0] == '#' || !cells[0].All(char.IsAsciiDigit))
                {
                    continue; // a comment, a contraction of the tokens below it, a word left out
                }

                var kind = char.IsLetter(cells[1][0]) ? TokenKind.Word : char.IsAsciiDigit(cells[1][0]) ? TokenKind.Number : TokenKind.Punctuation;
                tokens.Add(new Token(text.Length, text.Length + cells[1].Length, kind, SpaceBefore: true));
                tags.Add((byte)Array.IndexOf(Universal, cells[3]));
                text.Append(cells[1]).Append(' ');
            }

            sentences.Add(new TaggedSentence(new TokenizedText(text.ToString(), tokens.ToImmutable(), EnglishLanguage.Instance), [.. tags]));
        }

        return sentences;
    }

    /// <summary>A token and its BIO tag a line, set as prose again and cut by our own tokenizer: hyphens and clitics as the reader meets them.</summary>
    public static List<TaggedSentence> Names(string path) =>
        [.. Blocks(path).Select(lines => OfNames([.. lines.Select(line => line.Split('\t', StringSplitOptions.RemoveEmptyEntries)).Where(cells => cells.Length > 1)]))
            .Where(sentence => sentence.Tags.Length > 0)];

    private static TaggedSentence OfNames(string[][] rows)
    {
        var (text, ends) = (new StringBuilder(), new List<int>());

        foreach (var row in rows)
        {
            if (text.Length > 0 && !ClosesUp(row[0]) && text[^1] is not ('(' or '['))
            {
                text.Append(' ');
            }

            text.Append(row[0]);
            ends.Add(text.Length);
        }

        var words = ArticleReader.Tokenize(text.ToString());
        var tags = new byte[words.Tokens.Length];
        var (row0, begun) = (0, -1);

        for (var i = 0; i < tags.Length; i++)
        {
            while (ends[row0] <= words.Tokens[i].Start)
            {
                row0++;
            }

            var (begins, kind) = TagOf(rows[row0][^1]);
            tags[i] = kind == 0 ? (byte)0 : (byte)((kind * 2) - (begins && begun != row0 ? 1 : 0));
            begun = row0;
        }

        return new TaggedSentence(words, tags);
    }

    private static bool ClosesUp(string token) =>
        token is "," or "." or ";" or ":" or "!" or "?" or ")" or "]" or "n't" or "n’t" or "%" || (token.Length is 2 or 3 && token[0] is '\'' or '’');

    private static (bool Begins, int Kind) TagOf(string tag) => (tag[0] == 'B', tag.Length < 3 ? 0 : tag[2..].ToUpperInvariant() switch
    {
        "PER" or "PERSON" => 1,
        "ORG" or "CORPORATION" or "GROUP" => 2,
        "LOC" or "LOCATION" => 3,
        _ => 4,
    });

    private static IEnumerable<List<string>> Blocks(string path)
    {
        var block = new List<string>();

        foreach (var line in File.ReadLines(path))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                block.Add(line);
            }
            else if (block.Count > 0)
            {
                yield return block;
                block = [];
            }
        }

        if (block.Count > 0)
        {
            yield return block;
        }
    }
}
