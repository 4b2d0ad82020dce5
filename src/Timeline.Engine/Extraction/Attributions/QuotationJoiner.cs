using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>
/// Gives quotations that nobody was found for to whoever spoke before: one right after a quotation of somebody's is part of it; a sentence in
/// quotation marks right after one in which one alone says something is that speaker's as well.
/// </summary>
internal sealed class QuotationJoiner(AnnotatedText text)
{
    private const int SeveralSay = -1;

    /// <param name="candidates">In the order in which they were found.</param>
    public List<AttributionCandidate> Join(IReadOnlyList<AttributionCandidate> candidates)
    {
        List<AttributionCandidate> joined = [.. candidates];
        var owners = OwnersOf(candidates);
        var speakers = SpeakersOf(candidates);
        var (last, owner) = (-1, -1);

        for (var q = 0; q < text.Quotations.Count; q++)
        {
            var quotation = text.Quotations[q];

            if (owners.TryGetValue(q, out var own))
            {
                (last, owner) = (q, own);
            }
            else if (owner >= 0 && IsSentence(quotation) && (!text.Quotations[last].IsClosed || StartsSentence(quotation)) && GoesOn(joined[owner], text.Quotations[last], quotation))
            {
                joined[owner] = joined[owner] with { Content = joined[owner].Content.Add(quotation.Range) };
                last = q;
            }
            else if (IsSentence(quotation) && StartsSentence(quotation) && quotation.Close - quotation.Open > 4
                && text.SentenceOf(quotation.Open) is var at && at > 0 && text.Sentences[at].First == quotation.Open && speakers.TryGetValue(at - 1, out var speaker) && speaker >= 0)
            {
                (last, owner) = (q, joined.Count);
                joined.Add(joined[speaker] with { Content = [quotation.Range], Form = StatementForm.Quote, Stance = CueStance.Neutral });
            }
        }

        return joined;
    }

    /// <summary>Quotation to the first candidate that has it in its content.</summary>
    private static Dictionary<int, int> OwnersOf(IReadOnlyList<AttributionCandidate> candidates)
    {
        var owners = new Dictionary<int, int>();

        for (var i = 0; i < candidates.Count; i++)
        {
            foreach (var quotation in candidates[i].Quotations)
            {
                owners.TryAdd(quotation, i);
            }
        }

        return owners;
    }

    /// <summary>Sentence to the candidate of who speaks in it, or <see cref="SeveralSay"/>.</summary>
    private static Dictionary<int, int> SpeakersOf(IReadOnlyList<AttributionCandidate> candidates)
    {
        var speakers = new Dictionary<int, int>();

        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates[i].SpeaksIn is { } sentence)
            {
                speakers[sentence] = !speakers.TryGetValue(sentence, out var other) || (other >= 0 && candidates[other].Source == candidates[i].Source) ? i : SeveralSay;
            }
        }

        return speakers;
    }

    /// <summary>Nothing stands between, or only a sentence about "him" or "her".</summary>
    private bool GoesOn(AttributionCandidate candidate, Quotation previous, Quotation quotation)
    {
        var from = Math.Max(text.SentenceOf(previous.Close), candidate.Cue.IsEmpty ? -1 : text.SentenceOf(candidate.Cue.First));
        var between = text.SentenceOf(quotation.Open) - from;
        return between <= 1 || (between == 2 && text.ClassOf(text.Sentences[from + 1].First) is WordClass.Pronoun);
    }

    private bool IsSentence(Quotation quotation)
    {
        var last = quotation.Close - 1;

        while (last > quotation.Open && text.ClassOf(last) is WordClass.Mark or WordClass.CloseQuote or WordClass.CloseBracket)
        {
            last--;
        }

        return !quotation.IsClosed || text.ClassOf(last) is WordClass.Stop or WordClass.Comma;
    }

    private bool StartsSentence(Quotation quotation) => quotation.Open == 0 || text.ClassOf(quotation.Open - 1) is WordClass.Stop or WordClass.CloseQuote or WordClass.CloseBracket;
}
