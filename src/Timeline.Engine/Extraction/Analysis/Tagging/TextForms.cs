using System.Collections.Immutable;
using System.Numerics;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Layout;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Analysis.Tagging;

/// <summary>What both taggers ask of a sentence's words, worked out once a token. Beyond its ends stand words of their own.</summary>
internal sealed class TextForms(TokenizedText text)
{
    private static readonly WordForm Before = WordForm.Of("<s>");
    private static readonly WordForm After = WordForm.Of("</s>");

    private readonly Gazetteer _gazetteer = text.Language.Gazetteer;

    // By token of the sentence, counted from its first.
    private WordForm[] _forms = [];
    private LexicalClass[] _classes = [];
    private byte[] _entries = [];

    /// <summary>The sentence being tagged: tokens from <see cref="First"/> up to <see cref="End"/>, exclusive.</summary>
    public int First { get; private set; }

    public int End { get; private set; }

    /// <summary>Hardly a small letter in the sentence: capitals say nothing.</summary>
    public bool IsInCapitals { get; private set; }

    /// <summary>What the rules make of the text, as <see cref="NameTag"/>s; empty without rules.</summary>
    public byte[] Hints { get; init; } = [];

    public uint Hint(int index) => index >= First && index < End && index < Hints.Length ? Hints[index] : 0u;

    /// <summary>Enters each sentence in turn.</summary>
    public IEnumerable<TokenRange> Sentences(ImmutableArray<Segment> segments)
    {
        foreach (var sentence in segments.SelectMany(segment => segment.Sentences).Select(range => TokenRange.Of(text, range)).Where(sentence => !sentence.IsEmpty))
        {
            Enter(sentence.First, sentence.End);
            yield return sentence;
        }
    }

    public void Enter(int first, int end)
    {
        (First, End) = (first, end);
        var (lower, upper) = (0, 0);

        if (_forms.Length < end - first)
        {
            (_forms, _classes, _entries) = (new WordForm[end - first], new LexicalClass[end - first], new byte[end - first]);
        }

        for (var i = first; i < end; i++)
        {
            var form = _forms[i - first] = WordForm.Of(text[i]);
            _classes[i - first] = text.Tokens[i].Kind is TokenKind.Word ? text.Language.LexicalClassOf(text[i]) : LexicalClass.None;
            lower += (form.Look & (WordLook.HasLower | WordLook.Capital)) == WordLook.HasLower ? 1 : 0;
            upper += (form.Look & WordLook.Capital) != 0 ? 1 : 0;
        }

        IsInCapitals = upper > 3 && upper > 4 * lower;

        for (var i = first; i < end;)
        {
            var (entry, after) = (_forms[i - first].Look & WordLook.Capital) != 0 ? _gazetteer.Longest(text, i, end) : (null, i);

            if (entry is null)
            {
                _entries[i++ - first] = 0;
                continue;
            }

            var sort = (byte)(1 + ((int)entry.Kind * 5) + (int)entry.Use);

            for (var begin = i; i < after; i++)
            {
                _entries[i - first] = (byte)(i == begin ? sort : sort + 64);
            }
        }
    }

    public ref readonly WordForm this[int index] => ref index < First ? ref Before : ref index < End ? ref _forms[index - First] : ref After;

    public LexicalClass Classes(int index) => index >= First && index < End ? _classes[index - First] : LexicalClass.None;

    /// <summary>Writes a key for each class of a token; returns how many keys there are by then.</summary>
    public int ReadClasses(int template, int index, uint first, uint second, Span<uint> keys, int n)
    {
        for (var classes = (ulong)Classes(index); classes != 0; classes &= classes - 1)
        {
            keys[n++] = FeatureKey.Of(template, (uint)BitOperations.TrailingZeroCount(classes), first, second);
        }

        return n;
    }

    /// <summary>Which sort of gazetteer entry the token begins or continues; 0 for none.</summary>
    public uint Entry(int index) => index >= First && index < End ? _entries[index - First] : 0u;
}
