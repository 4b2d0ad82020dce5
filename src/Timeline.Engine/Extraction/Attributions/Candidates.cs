using System.Collections.Immutable;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>What has been found so far, and whose each quotation is.</summary>
internal sealed class Candidates(ClassifiedText text)
{
    private readonly List<AttributionCandidate> _all = [];

    /// <summary>Quotations that are some candidate's content: index in <see cref="ClassifiedText.Quotations"/> -> index in candidates.</summary>
    private readonly Dictionary<int, int> _owners = [];

    private const int SeveralSay = -1;

    /// <summary>Sentence -> the candidate of who speaks in it, or <see cref="SeveralSay"/>.</summary>
    private readonly Dictionary<int, int> _sayings = [];

    public IReadOnlyList<AttributionCandidate> All => _all;

    public void Add(AttributionCandidate candidate) => _all.Add(candidate);

    public void Add(in CueOccurrence cue, TokenRange source, params ImmutableArray<TokenRange> content)
    {
        if (cue.IsSpeech && !source.IsEmpty && !cue.IsPassive && !cue.IsInfinitive && cue.Form is not VerbForms.Gerund && text[source.First] is not WordClass.Relative)
        {
            var sentence = text.SentenceOf(cue.Verb);
            _sayings[sentence] = !_sayings.TryGetValue(sentence, out var other) || (other >= 0 && _all[other].Source == source) ? _all.Count : SeveralSay;
        }

        Add(cue.Group, Stance(cue, content[0].First), source, content);
    }

    public void Add(TokenRange cue, CueStance stance, TokenRange source, ImmutableArray<TokenRange> content)
    {
        var isQuote = false;

        // A sentence may end inside a quotation that goes on.
        content = [.. content.Select(piece => text.QuotationOf(piece.End - 1) is >= 0 and var inner && text.Quotations[inner].Open >= piece.First && text.Quotations[inner].Close >= piece.End
            ? piece with { End = text.Quotations[inner].Close + 1 } : piece)];

        foreach (var piece in content)
        {
            if (text[piece.First] is WordClass.OpenQuote && text.QuotationOf(piece.First) is var q && text.Quotations[q].Close >= piece.End - 1)
            {
                isQuote = true;
                _owners.TryAdd(q, _all.Count);
            }
        }

        _all.Add(new AttributionCandidate(source, cue, content, isQuote ? StatementForm.Quote : StatementForm.Indirect, stance));
    }

    /// <summary>Who "did not say that" commits to the contrary more than to the content; who "did not say when", or "did not confirm", leaves it open.</summary>
    private CueStance Stance(in CueOccurrence cue, int content) => (cue.IsNegated, cue.Cue.Stance) switch
    {
        (false, var stance) => stance,
        (true, CueStance.Denies) => CueStance.Neutral,
        (true, CueStance.Believes) => CueStance.Believes,
        (true, CueStance.Corroborates) => CueStance.Asks,
        _ => text[content] is WordClass.Question or WordClass.Subordinator ? CueStance.Asks : CueStance.Denies,
    };

    /// <summary>
    /// A quotation nobody was found for, right after one of somebody's, is part of it; a sentence in quotation marks right after one in which one alone
    /// says something is that speaker's as well.
    /// </summary>
    public void JoinQuotations()
    {
        var (last, owner) = (-1, -1);

        for (var q = 0; q < text.Quotations.Count; q++)
        {
            var quotation = text.Quotations[q];

            if (_owners.TryGetValue(q, out var own))
            {
                (last, owner) = (q, own);
            }
            else if (owner >= 0 && IsSentence(quotation) && (!text.Quotations[last].IsClosed || StartsSentence(quotation)) && GoesOn(_all[owner], text.Quotations[last], quotation))
            {
                _all[owner] = _all[owner] with { Content = _all[owner].Content.Add(new TokenRange(quotation.Open, quotation.Close + 1)) };
                (last, _owners[q]) = (q, owner);
            }
            else if (IsSentence(quotation) && StartsSentence(quotation) && quotation.Close - quotation.Open > 4
                && text.SentenceOf(quotation.Open) is var at && at > 0 && text.Sentences[at].First == quotation.Open && _sayings.TryGetValue(at - 1, out var saying) && saying >= 0)
            {
                (last, owner) = (q, _all.Count);
                _owners[q] = owner;
                _all.Add(_all[saying] with { Content = [new TokenRange(quotation.Open, quotation.Close + 1)], Form = StatementForm.Quote, Stance = CueStance.Neutral });
            }
        }
    }

    /// <summary>Nothing stands between, or only a sentence about "him" or "her".</summary>
    private bool GoesOn(AttributionCandidate candidate, Quotation previous, Quotation quotation)
    {
        var from = Math.Max(text.SentenceOf(previous.Close), candidate.Cue.IsEmpty ? -1 : text.SentenceOf(candidate.Cue.First));
        var between = text.SentenceOf(quotation.Open) - from;
        return between <= 1 || (between == 2 && text[text.Sentences[from + 1].First] is WordClass.Pronoun);
    }

    private bool IsSentence(Quotation quotation)
    {
        var last = quotation.Close - 1;

        while (last > quotation.Open && text[last] is WordClass.Mark or WordClass.CloseQuote or WordClass.CloseBracket)
        {
            last--;
        }

        return !quotation.IsClosed || text[last] is WordClass.Stop or WordClass.Comma;
    }

    private bool StartsSentence(Quotation quotation) => quotation.Open == 0 || text[quotation.Open - 1] is WordClass.Stop or WordClass.CloseQuote or WordClass.CloseBracket;
}
