using System.Collections.Immutable;
using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Text;

/// <summary>A string, its tokens in order, and the language they are of: what every stage of the reader works on.</summary>
public class TokenizedText
{
    internal TokenizedText(string text, ImmutableArray<Token> tokens, ILanguage language) => (Text, Tokens, Language) = (text, tokens, language);

    private protected TokenizedText(TokenizedText other)
        : this(other.Text, other.Tokens, other.Language)
    {
    }

    public string Text { get; }

    public ImmutableArray<Token> Tokens { get; }

    internal ILanguage Language { get; }

    /// <summary>The characters of token <paramref name="index"/>.</summary>
    public ReadOnlySpan<char> this[int index] => Tokens[index].Range.Of(Text);

    internal static TokenizedText Of(string text, ILanguage language) => new(text, Tokenizer.Read(text, language), language);

    /// <summary>Whether token <paramref name="index"/> exists and is <paramref name="word"/>, whatever its case.</summary>
    public bool Is(int index, string word) => Exists(index) && this[index].Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether token <paramref name="index"/> exists and is in a list of its language.</summary>
    internal bool Is(int index, WordList list) => Exists(index) && Language[list].Contains(this[index]);

    /// <summary>Whether token <paramref name="index"/> exists and is in a list of its language, capitals and all.</summary>
    internal bool IsExactly(int index, WordList list) => Exists(index) && Language[list].ContainsExactly(this[index]);

    /// <summary>Whether token <paramref name="index"/> exists and ends in one of <paramref name="endings"/>.</summary>
    internal bool Ends(int index, WordList endings) => Exists(index) && Language[endings].IsEndOf(this[index]);

    /// <summary>Whether token <paramref name="index"/> exists and is one of <paramref name="words"/>.</summary>
    internal bool Is(int index, WordSet words) => Exists(index) && words.Contains(this[index]);

    /// <summary>The index of the first token that ends after <paramref name="position"/>; the number of tokens if none does.</summary>
    public int FirstTokenAfter(int position) => SortedSearch.First(Tokens.AsSpan(), position, static (token, at) => token.End > at);

    /// <summary>How many tokens from <paramref name="first"/> up to <paramref name="end"/>, exclusive, are words.</summary>
    internal int CountWords(int first, int end)
    {
        var words = 0;

        for (var i = first; i < end; i++)
        {
            words += Tokens[i].Kind is TokenKind.Word ? 1 : 0;
        }

        return words;
    }

    private bool Exists(int index) => index >= 0 && index < Tokens.Length;
}
