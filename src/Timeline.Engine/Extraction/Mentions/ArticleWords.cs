using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Mentions;

/// <summary>The article's tokens with what each says alone: looked up once, asked often.</summary>
internal sealed class ArticleWords
{
    private readonly LexicalClass[] _classes;
    private readonly HashSet<uint> _lowerCase = [];

    public ArticleWords(TokenizedText text)
    {
        Text = text;
        Gazetteer = text.Language.Gazetteer;
        _classes = new LexicalClass[text.Tokens.Length];

        for (var i = 0; i < _classes.Length; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word)
            {
                var word = text[i];
                _classes[i] = text.Language.LexicalClassOf(word);

                if ((_classes[i] & LexicalClass.Function) != 0 && IsNameInCapitals(i))
                {
                    _classes[i] = LexicalClass.None;
                }

                if (char.IsLower(word[0]))
                {
                    _lowerCase.Add(HashOf(word));
                }
            }
        }
    }

    public TokenizedText Text { get; }

    public Gazetteer Gazetteer { get; }

    public int Count => _classes.Length;

    /// <summary>The characters of a token; none where there is no such token.</summary>
    public ReadOnlySpan<char> this[int index] => Exists(index) ? Text[index] : default;

    /// <summary>The characters from one token up to another, exclusive.</summary>
    public string TextOf(int first, int end) => new TokenRange(first, end).In(Text).Of(Text.Text).ToString();

    public string TextOf(NameCandidate candidate) => TextOf(candidate.First, candidate.End);

    public LexicalClass Of(int index) => Exists(index) ? _classes[index] : LexicalClass.None;

    public bool Is(int index, LexicalClass any) => (Of(index) & any) != 0;

    public bool Is(int index, WordList list) => Text.Is(index, list);

    public bool IsExactly(int index, WordList list) => Text.IsExactly(index, list);

    public bool Ends(int index, WordList endings) => Text.Ends(index, endings);

    public bool IsWord(int index) => Exists(index) && Text.Tokens[index].Kind == TokenKind.Word;

    public bool SpaceBefore(int index) => !Exists(index) || Text.Tokens[index].SpaceBefore;

    public bool IsCapitalised(int index) => IsWord(index) && char.IsUpper(this[index][0]);

    /// <summary>Two letters or more, all capitals; full stops of an abbreviation may stand between.</summary>
    public bool IsAcronym(int index)
    {
        if (!IsWord(index) || this[index].Length < 2)
        {
            return false;
        }

        var letters = 0;

        foreach (var c in this[index])
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters >= 2;
    }

    /// <summary>Whether the article has the word, without its capital, anywhere.</summary>
    public bool OccursInLowerCase(int index) => _lowerCase.Contains(HashOf(this[index]));

    /// <summary>Whether token <paramref name="index"/> is the clitic of a possessive, or the bare apostrophe of "States’".</summary>
    public bool IsPossessive(int index) =>
        Exists(index) && !SpaceBefore(index) && this[index] is "'s" or "’s" or "'S" or "’S" or "'" or "’";

    public bool IsHyphen(int index) => Exists(index) && this[index] is "-" or "‐" or "‑";

    /// <summary>"trained", "went": straight after a name, the name is its subject.</summary>
    public bool IsPastForm(int index) =>
        IsWord(index) && char.IsLower(this[index][0]) && (Ends(index, WordList.PastEnding) || Is(index, LexicalClass.Past));

    /// <summary>Part of an address or a tag ("pic.example.com/x", "#Tag", "@handle"), which is no name.</summary>
    public bool IsAddress(int index)
    {
        if (SpaceBefore(index) || index == 0)
        {
            return false;
        }

        return Text.Text[Text.Tokens[index].Start - 1] is '#' or '@' or '_' or '=' or '\\' or '~'
            || (Text.Text[Text.Tokens[index].Start - 1] is '.' or '/' && HasAddressMark(index));
    }

    /// <summary>"US" and "WHO" are no pronouns, unless all the words around shout.</summary>
    private bool IsNameInCapitals(int index) =>
        IsAcronym(index) && Gazetteer.Find(this[index]) is not null && !(IsAcronym(index + 1) && this[index + 1].Length > 3) && !(IsAcronym(index - 1) && this[index - 1].Length > 3);

    private bool Exists(int index) => index >= 0 && index < _classes.Length;

    /// <summary>FNV-1a over the lower-cased units: the same on every machine.</summary>
    private static uint HashOf(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;

        foreach (var c in word)
        {
            hash = unchecked((hash ^ char.ToLowerInvariant(c)) * 16777619u);
        }

        return hash;
    }

    /// <summary>Looks back over at most 24 tokens without a space for a dot between lower-case letters.</summary>
    private bool HasAddressMark(int index)
    {
        for (var i = index; i > 0 && i > index - 24 && !SpaceBefore(i); i--)
        {
            if (this[i] is "." && IsWord(i - 1) && char.IsLower(this[i - 1][0]))
            {
                return true;
            }
        }

        return false;
    }
}
