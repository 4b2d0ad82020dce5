using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Layout;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Analysis;

/// <summary>A text with the word class of every token and its quotations.</summary>
internal sealed class ClassifiedText
{
    private readonly int[] _quotationOf;

    public ClassifiedText(TokenizedText text, ImmutableArray<Segment> segments)
    {
        Text = text;
        Classes = new WordClass[text.Tokens.Length];
        _quotationOf = new int[text.Tokens.Length];
        Array.Fill(Classes, WordClass.Mark);
        Array.Fill(_quotationOf, -1);

        foreach (var segment in segments)
        {
            var paragraph = TokenRange.Of(text, segment.Range);
            Classify(segment, paragraph);

            if (segment.Kind is SegmentKind.Prose or SegmentKind.Heading)
            {
                Quote(paragraph);
            }
        }
    }

    public TokenizedText Text { get; }

    public WordClass[] Classes { get; }

    public List<Quotation> Quotations { get; } = [];

    public WordClass this[int i] => i >= 0 && i < Classes.Length ? Classes[i] : WordClass.Stop;

    /// <summary>All sentences of the article's own paragraphs, in order.</summary>
    public List<TokenRange> Sentences { get; } = [];

    /// <summary>The index in <see cref="Sentences"/> of the one that holds token <paramref name="i"/>, or of the last one before it.</summary>
    public int SentenceOf(int i) => SortedSearch.First(CollectionsMarshal.AsSpan(Sentences), i, static (sentence, at) => sentence.First > at) - 1;

    /// <summary>The index in <see cref="Quotations"/> of the one that token <paramref name="i"/> is part of, marks included; -1 outside.</summary>
    public int QuotationOf(int i) => i >= 0 && i < _quotationOf.Length ? _quotationOf[i] : -1;

    /// <summary>Whether a token looks like a verb of its own: a past tense, or an auxiliary.</summary>
    public bool IsVerb(int i) => this[i] switch
    {
        WordClass.Be or WordClass.Have or WordClass.Do or WordClass.Modal => true,
        WordClass.Open => Text.Language.LooksLikePast(Text[i]) && this[i - 1] is not (WordClass.Determiner or WordClass.Possessive or WordClass.Preposition or WordClass.Mark) && !IsReduced(i),
        _ => false,
    };

    /// <summary>"a person briefed on it": a participle that only describes the noun before it.</summary>
    private bool IsReduced(int i) => this[i - 1] is WordClass.Open && this[i + 1] is WordClass.Preposition && Text.Ends(i, WordList.PastEnding);

    private void Classify(Segment segment, TokenRange paragraph)
    {
        for (var i = paragraph.First; i < paragraph.End; i++)
        {
            // In a title every word may have a capital.
            Classes[i] = Grammar.Classify(Text, i, i == paragraph.First || segment.Kind is SegmentKind.Heading);
        }

        foreach (var sentence in segment.Sentences)
        {
            var (first, end) = TokenRange.Of(Text, sentence);

            if (segment.Kind is SegmentKind.Prose)
            {
                Sentences.Add(new TokenRange(first, end));
            }

            while (first < paragraph.End && Text.Tokens[first].Kind is not (TokenKind.Word or TokenKind.Number))
            {
                first++;
            }

            if (first < paragraph.End)
            {
                Classes[first] = Grammar.Classify(Text, first, beginsSentence: true);
            }
        }
    }

    private void Quote(TokenRange paragraph)
    {
        var known = Quotations.Count;
        QuotationReader.Read(Text, paragraph.First, paragraph.End, Quotations);

        for (var q = known; q < Quotations.Count; q++)
        {
            var (open, close, isClosed) = Quotations[q];
            Array.Fill(_quotationOf, q, open, close - open + 1);
            Classes[open] = WordClass.OpenQuote;
            Classes[close] = isClosed ? WordClass.CloseQuote : Classes[close];

            // Marks written as two characters: the content's edge is the outer one.
            if (isClosed && close - open > 2 && Classes[close - 1] is WordClass.Mark && close - 2 > open && !Text.Tokens[close].SpaceBefore
                && Text[close - 1].SequenceEqual(Text[close]))
            {
                Classes[close - 1] = Classes[close - 2];
            }
        }
    }
}
