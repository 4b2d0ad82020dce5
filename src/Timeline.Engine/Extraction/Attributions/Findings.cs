using System.Collections.Immutable;
using Timeline.Engine.Events;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>What has been found so far, and whose each quotation is.</summary>
internal sealed class Findings(ClassifiedText text)
{
    private readonly List<Finding> _all = [];

    /// <summary>Quotations that are some finding's content: index in <see cref="ClassifiedText.Quotations"/> -> index in findings.</summary>
    private readonly Dictionary<int, int> _owners = [];

    public IReadOnlyList<Finding> All => _all;

    public void Add(Finding finding) => _all.Add(finding);

    public void Add(in CueOccurrence cue, TokenRange source, params ImmutableArray<TokenRange> content) => Add(cue.Group, Stance(cue, content[0].First), source, content);

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

        _all.Add(new Finding(source, cue, content, isQuote ? StatementForm.Quote : StatementForm.Indirect, stance));
    }

    /// <summary>Who "did not say that" commits to the contrary more than to the content; who "did not say when" leaves it open.</summary>
    private CueStance Stance(in CueOccurrence cue, int content) => (cue.IsNegated, cue.Cue.Stance) switch
    {
        (false, var stance) => stance,
        (true, CueStance.Denies) => CueStance.Neutral,
        (true, CueStance.Believes) => CueStance.Believes,
        _ => text[content] is WordClass.Question or WordClass.Subordinator ? CueStance.Asks : CueStance.Denies,
    };

    /// <summary>A quotation nobody was found for, right after one of somebody's, is the same speaker's.</summary>
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
        }
    }

    /// <summary>Nothing stands between, or only a sentence about "him" or "her".</summary>
    private bool GoesOn(Finding finding, Quotation previous, Quotation quotation)
    {
        var from = Math.Max(text.SentenceOf(previous.Close), finding.Cue.IsEmpty ? -1 : text.SentenceOf(finding.Cue.First));
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
