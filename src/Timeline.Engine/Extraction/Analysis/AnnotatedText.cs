using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Timeline.Engine.Extraction.Analysis.Tagging;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Layout;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Analysis;

/// <summary>
/// A text with all that its tokens are known to be: word class, part of speech, verb forms, sentence and quotation of each. Made once; what the later
/// stages find they return, and change nothing here.
/// </summary>
public sealed class AnnotatedText : TokenizedText
{
    private readonly WordClass[] _classes;
    private readonly VerbUses[] _verbs;
    private readonly PartOfSpeech[] _speech;
    private readonly int[] _quotationOf;

    public AnnotatedText(TokenizedText text, ImmutableArray<Segment> segments)
        : base(text)
    {
        Segments = segments;
        _classes = new WordClass[Tokens.Length];
        _quotationOf = new int[Tokens.Length];
        Array.Fill(_classes, WordClass.Mark);
        Array.Fill(_quotationOf, -1);
        _verbs = VerbUsesReader.Read(this);
        _speech = SpeechReader.Read(this, segments);

        foreach (var segment in segments)
        {
            var paragraph = TokenRange.Of(this, segment.Range);
            Classify(segment, paragraph);

            if (segment.Kind is SegmentKind.Prose or SegmentKind.Heading)
            {
                Quote(paragraph);
            }
        }
    }

    public ImmutableArray<Segment> Segments { get; }

    internal List<Quotation> Quotations { get; } = [];

    /// <summary>All sentences of the article's own paragraphs, in order.</summary>
    internal List<TokenRange> Sentences { get; } = [];

    /// <summary>By token; <c>Other</c> outside sentences.</summary>
    internal ReadOnlySpan<PartOfSpeech> Speech => _speech;

    /// <summary>What a token can do in a clause; a stop where there is no such token.</summary>
    internal WordClass ClassOf(int i) => i >= 0 && i < _classes.Length ? _classes[i] : WordClass.Stop;

    /// <summary>The first token from <paramref name="i"/> on that is of none of these classes; <paramref name="end"/> if all are.</summary>
    internal int Over(int i, int end, WordClass any)
    {
        while (i < end && (ClassOf(i) & any) != 0)
        {
            i++;
        }

        return i;
    }

    /// <summary>Back from before token <paramref name="i"/>: the first of those in a row up to it that are of these classes.</summary>
    internal int BackOver(int i, int first, WordClass any)
    {
        while (i > first && (ClassOf(i - 1) & any) != 0)
        {
            i--;
        }

        return i;
    }

    /// <summary>The index in <see cref="Sentences"/> of the one that holds token <paramref name="i"/>, or of the last one before it.</summary>
    internal int SentenceOf(int i) => SortedSearch.First(CollectionsMarshal.AsSpan(Sentences), i, static (sentence, at) => sentence.First > at) - 1;

    /// <summary>The index in <see cref="Quotations"/> of the one that token <paramref name="i"/> is part of, marks included; -1 outside.</summary>
    internal int QuotationOf(int i) => i >= 0 && i < _quotationOf.Length ? _quotationOf[i] : -1;

    internal bool IsAuxiliary(int i) => Can(i, VerbUses.Auxiliary);

    /// <summary>A past that is never a participle.</summary>
    internal bool IsPast(int i) => Can(i, VerbUses.Past);

    /// <summary>A form that is either past or participle and does not describe the noun behind it.</summary>
    internal bool IsPastOrParticiple(int i) => Can(i, VerbUses.PastOrParticiple);

    internal bool IsParticiple(int i) => Can(i, VerbUses.Participle);

    internal bool IsFinite(int i) => Can(i, VerbUses.Auxiliary | VerbUses.Past | VerbUses.PastOrParticiple);

    /// <summary>Whether a token looks like a verb of its own: a past tense, or an auxiliary.</summary>
    internal bool IsVerb(int i) => ClassOf(i) switch
    {
        WordClass.Be or WordClass.Have or WordClass.Do or WordClass.Modal => true,
        WordClass.Open => Language.LooksLikePast(this[i]) && ClassOf(i - 1) is not (WordClass.Determiner or WordClass.Possessive or WordClass.Preposition or WordClass.Mark) && !IsReduced(i),
        _ => false,
    };

    /// <summary>The verb that a token is a form of, if that verb attributes.</summary>
    internal (Cue Cue, VerbForms Forms)? CueAt(int i) => Language.CueOf(this[i]);

    private bool Can(int i, VerbUses any) => i >= 0 && i < _verbs.Length && (_verbs[i] & any) != 0;

    /// <summary>"a person briefed on it": a participle that only describes the noun before it.</summary>
    private bool IsReduced(int i) => ClassOf(i - 1) is WordClass.Open && ClassOf(i + 1) is WordClass.Preposition && Ends(i, WordList.PastEnding);

    private void Classify(Segment segment, TokenRange paragraph)
    {
        for (var i = paragraph.First; i < paragraph.End; i++)
        {
            // In a title every word may have a capital.
            _classes[i] = Grammar.Classify(this, i, i == paragraph.First || segment.Kind is SegmentKind.Heading);
        }

        foreach (var sentence in segment.Sentences)
        {
            var (first, end) = TokenRange.Of(this, sentence);

            if (segment.Kind is SegmentKind.Prose)
            {
                Sentences.Add(new TokenRange(first, end));
            }

            while (first < paragraph.End && Tokens[first].Kind is not (TokenKind.Word or TokenKind.Number))
            {
                first++;
            }

            if (first < paragraph.End)
            {
                _classes[first] = Grammar.Classify(this, first, beginsSentence: true);
            }
        }
    }

    private void Quote(TokenRange paragraph)
    {
        var known = Quotations.Count;
        QuotationReader.Read(this, paragraph.First, paragraph.End, Quotations);

        for (var q = known; q < Quotations.Count; q++)
        {
            var (open, close, isClosed) = Quotations[q];
            Array.Fill(_quotationOf, q, open, close - open + 1);
            _classes[open] = WordClass.OpenQuote;
            _classes[close] = isClosed ? WordClass.CloseQuote : _classes[close];

            // Marks written as two characters: the content's edge is the outer one.
            if (isClosed && close - open > 2 && _classes[close - 1] is WordClass.Mark && close - 2 > open && !Tokens[close].SpaceBefore
                && this[close - 1].SequenceEqual(this[close]))
            {
                _classes[close - 1] = _classes[close - 2];
            }
        }
    }
}
