using System.Collections.Immutable;
using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Text;

/// <summary>A string and its tokens, in order: what every stage of the reader works on.</summary>
public sealed record TokenizedText(string Text, ImmutableArray<Token> Tokens)
{
    public static TokenizedText Of(string text) => new(text, Tokenizer.Read(text));

    /// <summary>The characters of token <paramref name="index"/>.</summary>
    public ReadOnlySpan<char> this[int index] => Tokens[index].Range.Of(Text);

    /// <summary>Whether token <paramref name="index"/> exists and is <paramref name="word"/>, whatever its case.</summary>
    public bool Is(int index, string word) =>
        index >= 0 && index < Tokens.Length && this[index].Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether token <paramref name="index"/> exists and is one of <paramref name="words"/>.</summary>
    internal bool Is(int index, WordSet words) => index >= 0 && index < Tokens.Length && words.Contains(this[index]);

    /// <summary>The index of the first token that ends after <paramref name="position"/>; the number of tokens if none does.</summary>
    public int FirstTokenAfter(int position) => SortedSearch.First(Tokens.AsSpan(), position, static (token, at) => token.End > at);
}
