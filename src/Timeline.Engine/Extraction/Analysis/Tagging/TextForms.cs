using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Analysis.Tagging;

/// <summary>What both taggers ask of a text's words, worked out once a token. Beyond a sentence's ends stand words of their own.</summary>
internal sealed class TextForms
{
    private static readonly WordForm Before = WordForm.Of("<s>");
    private static readonly WordForm After = WordForm.Of("</s>");

    private readonly WordForm[] _forms;
    private readonly LexicalClass[] _classes;
    private readonly byte[] _entries;
    private readonly Gazetteer _gazetteer;

    public TextForms(TokenizedText text)
    {
        Text = text;
        _gazetteer = text.Language.Gazetteer;
        _forms = new WordForm[text.Tokens.Length];
        _classes = new LexicalClass[text.Tokens.Length];
        _entries = new byte[text.Tokens.Length];

        for (var i = 0; i < _forms.Length; i++)
        {
            var word = text[i];
            _forms[i] = WordForm.Of(word);
            _classes[i] = text.Tokens[i].Kind == TokenKind.Word ? text.Language.LexicalClassOf(word) : LexicalClass.None;
        }
    }

    public TokenizedText Text { get; }

    /// <summary>The sentence being tagged: tokens from <see cref="First"/> up to <see cref="End"/>, exclusive.</summary>
    public int First { get; private set; }

    public int End { get; private set; }

    /// <summary>Hardly a small letter in the sentence: capitals say nothing.</summary>
    public bool Shouts { get; private set; }

    /// <summary>What the rules make of the text, as <see cref="NameTag"/>s; empty without rules.</summary>
    public byte[] Hints { get; init; } = [];

    public uint Hint(int index) => index >= First && index < End && index < Hints.Length ? Hints[index] : 0u;

    public void Enter(int first, int end)
    {
        (First, End) = (first, end);
        var (lower, upper) = (0, 0);

        for (var i = first; i < end; i++)
        {
            lower += (_forms[i].Look & WordLook.HasLower) != 0 && (_forms[i].Look & WordLook.Capital) == 0 ? 1 : 0;
            upper += (_forms[i].Look & WordLook.Capital) != 0 ? 1 : 0;
        }

        Shouts = upper > 3 && upper > 4 * lower;

        for (var i = first; i < end;)
        {
            var (entry, after) = (_forms[i].Look & WordLook.Capital) != 0 ? _gazetteer.Longest(Text, i, end) : (null, i);

            if (entry is null)
            {
                _entries[i++] = 0;
                continue;
            }

            var sort = (byte)(1 + ((int)entry.Kind * 5) + (int)entry.Use);

            for (var begin = i; i < after; i++)
            {
                _entries[i] = (byte)(i == begin ? sort : sort + 64);
            }
        }
    }

    public ref readonly WordForm this[int index]
    {
        get
        {
            if (index < First)
            {
                return ref Before;
            }

            if (index >= End)
            {
                return ref After;
            }

            return ref _forms[index];
        }
    }

    public LexicalClass Classes(int index) => index >= First && index < End ? _classes[index] : LexicalClass.None;

    /// <summary>Which sort of gazetteer entry the token begins or continues; 0 for none.</summary>
    public uint Entry(int index) => index >= First && index < End ? _entries[index] : 0u;
}
