using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>Reads what one cue verb attributes: what stands before it, what follows, or the quotation it introduces.</summary>
internal sealed class VerbReader(AnnotatedText text)
{
    /// <param name="limit">Where a later attribution of the sentence begins.</param>
    /// <returns>The source, which may stand after the cue, empty if nobody is named; and what was read, null if nothing is attributed.</returns>
    public (TokenRange Source, AttributionCandidate? Found) Read(TokenRange sentence, in CueOccurrence cue, TokenRange source, int limit)
    {
        // "adding", "saying": what they say always follows.
        var canFollow = cue.IsSpeech && cue.Form is not VerbForms.Gerund && cue.Cue.Stance is not CueStance.Denies;

        if (canFollow && Inverted(sentence, cue) is { IsEmpty: false } inverted && ReadBefore(sentence, cue, cue.Group.First, inverted, inverted.End) is { } before)
        {
            return (inverted, before);
        }

        var content = ContentFinder.After(text, cue.Verb + 1, Math.Min(limit, sentence.End), cue);

        if (canFollow && FollowsContent(sentence, cue, source, hasMore: !content.IsEmpty) && ReadBefore(sentence, cue, source.First, source, cue.Verb + 1) is { } told)
        {
            return (source, told);
        }

        return (source, content.IsEmpty ? Introduced(sentence, cue, source) : After(cue, source, content));
    }

    private AttributionCandidate After(in CueOccurrence cue, TokenRange source, TokenRange content)
    {
        if (text.ClassOf(content.First) is WordClass.To && (cue.IsPassive || cue.Cue.Frames.HasFlag(Frames.Raising)))
        {
            // "he is said to pay", "it seems to work": the subject is part of what is said.
            var isPart = !source.IsEmpty && !(source.Length == 1 && text.ClassOf(source.First) is WordClass.Relative);
            return AttributionCandidate.Of(text, cue, default, isPart ? [source, content] : [content]);
        }

        // "was told that": the subject heard it; "is convinced that": the subject thinks it.
        return AttributionCandidate.Of(text, cue, cue.IsPassive && !text.Language[WordList.PassivesOfHearer].Contains(cue.Cue.Lemma) ? default : source, [content]);
    }

    /// <summary>The source in “…,” said X and …, said X; empty where the order is the usual one.</summary>
    private TokenRange Inverted(TokenRange sentence, in CueOccurrence cue)
    {
        var before = text.ClassOf(cue.Group.First - 1);

        if (cue.Group.First != cue.Verb || cue.Verb == sentence.First || cue.Form is VerbForms.Participle
            || before is not (WordClass.CloseQuote or WordClass.Comma)
            || text.ClassOf(cue.Verb + 1) is not (WordClass.Name or WordClass.Determiner or WordClass.Pronoun or WordClass.Possessive or WordClass.Open)
            || (before is WordClass.Comma && cue.Cue.Frames.HasFlag(Frames.Addressee)))
        {
            return default;
        }

        var source = SourceFinder.After(text, sentence, cue.Verb + 1, isSetOff: false);

        // "Doe, a lawyer, said the court has": what follows is a clause, not the source.
        return (before is WordClass.CloseQuote || IsInvertible(sentence, cue, source)) && !(source.End < sentence.End && text.IsVerb(source.End)) && !HasVerb(source) ? source : default;
    }

    /// <summary>Whether X said in “…,” X said and …, X said; but not in "After the vote, X said on Monday it …".</summary>
    private bool FollowsContent(TokenRange sentence, in CueOccurrence cue, TokenRange source, bool hasMore)
    {
        if (source.IsEmpty || source.First <= sentence.First || source.End > cue.Group.First)
        {
            return false;
        }

        var (next, isLast) = (text.ClassOf(cue.Verb + 1), cue.Verb + 1 >= sentence.End);
        var isQuotation = text.ClassOf(source.First - 1) is WordClass.CloseQuote;

        return (isQuotation || (text.ClassOf(source.First - 1) is WordClass.Comma && (isLast || next is WordClass.Stop or WordClass.Comma or WordClass.Preposition or WordClass.Time || !hasMore)))
            && (next is WordClass.Comma || (!hasMore && text.ClassOf(sentence.End - 1) is not WordClass.Colon) || IsClause(new TokenRange(sentence.First, source.First)));
    }

    /// <summary>Not in "Doe, a lawyer, said the “old model”" nor "Doe, a lawyer, said early on Friday".</summary>
    private bool IsInvertible(TokenRange sentence, in CueOccurrence cue, TokenRange inverted) =>
        !NounPhrase.BeginsSentence(text, sentence, cue.Group.First - 1) && text.ClassOf(inverted.End) is not WordClass.OpenQuote && Grammar.AfterTime(text, cue.Verb + 1) == cue.Verb + 1;

    /// <summary>Whether something can be said all by itself: it ends in a quotation, or has a verb and begins like a main clause.</summary>
    private bool IsClause(TokenRange range) =>
        text.ClassOf(range.End - 1) is WordClass.CloseQuote
        || (text.ClassOf(range.First) is not (WordClass.Preposition or WordClass.Subordinator or WordClass.To) && !text.Ends(range.First, WordList.GerundEnding) && HasVerb(range));

    private bool HasVerb(TokenRange range) =>
        new TokenRange(range.First + 1, range.End).Any(i => text.IsVerb(i));

    /// <summary>What stands before the cue (and its source, if that is before it too) is the content.</summary>
    private AttributionCandidate? ReadBefore(TokenRange sentence, in CueOccurrence cue, int end, TokenRange source, int after)
    {
        var last = end - 1;

        if (text.ClassOf(last) is WordClass.Comma && last > sentence.First && text.ClassOf(last - 1) is WordClass.CloseQuote)
        {
            last--;
        }

        if (text.QuotationOf(last) is >= 0 and var q && text.Quotations[q].Close == last)
        {
            var quotation = text.Quotations[q];
            var begin = quotation.Open;

            // The quotation may be the end of a longer clause: he wanted “peace,” she said.
            if (quotation.Open > sentence.First && text.ClassOf(quotation.Open - 1) is not (WordClass.Colon or WordClass.CloseQuote))
            {
                begin = sentence.First;
            }

            return AttributionCandidate.Of(text, cue, source, [new TokenRange(Math.Min(begin, quotation.Open), last + 1), .. Rest(sentence, after)]);
        }

        var content = ContentFinder.Before(text, sentence.First, end);

        // "In the end, she said, it rained": the cue stands inside what is said.
        var rest = text.ClassOf(after) is WordClass.Comma && after + 1 < sentence.End
            ? new TokenRange(after + 1, ContentEnd.OfClause(text, after + 1, sentence.End))
            : default;

        if (rest.Length > 2 && text.ClassOf(rest.First) is not (WordClass.Relative or WordClass.Coordinator or WordClass.Subordinator) && !(text.CueAt(rest.First) is { } verb && verb.Forms.HasFlag(VerbForms.Gerund)))
        {
            return AttributionCandidate.Of(text, cue, source, content.IsEmpty ? [rest] : [content, rest]);
        }

        return content.Length < 2 ? null : AttributionCandidate.Of(text, cue, source, [content]);
    }

    /// <summary>…,” she said, “…”: the second half of an interrupted quotation.</summary>
    private IEnumerable<TokenRange> Rest(TokenRange sentence, int after)
    {
        for (var i = after; i < sentence.End; i++)
        {
            if (text.ClassOf(i) is WordClass.OpenQuote && text.QuotationOf(i) is var q && text.ClassOf(i - 1) is WordClass.Comma or WordClass.Colon or WordClass.Stop or WordClass.Dash)
            {
                yield return new TokenRange(i, text.Quotations[q].Close + 1);
                yield break;
            }
        }
    }

    /// <summary>She continued: (and the quotation is the next paragraph).</summary>
    private AttributionCandidate? Introduced(TokenRange sentence, in CueOccurrence cue, TokenRange source) =>
        cue.IsSpeech && text.ClassOf(sentence.End - 1) is WordClass.Colon && text.ClassOf(sentence.End) is WordClass.OpenQuote
            ? AttributionCandidate.Of(text, cue, source, [text.Quotations[text.QuotationOf(sentence.End)].Range])
            : null;
}
