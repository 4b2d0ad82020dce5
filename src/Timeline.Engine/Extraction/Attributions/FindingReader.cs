using System.Collections.Immutable;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Segments;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>Goes through the sentences in order and finds the attributions of each.</summary>
internal sealed class FindingReader(ClassifiedText text, ImmutableArray<Segment> segments)
{
    /// <summary>Tokens of a speaker's name before a colon.</summary>
    private const int LongestLabel = 8;

    /// <summary>Tokens.</summary>
    private const int LongestSentence = 300;

    private readonly List<Finding> _findings = [];
    private readonly List<CueOccurrence> _cues = [];

    /// <summary>Quotations that are some finding's content: index in <see cref="ClassifiedText.Quotations"/> -> index in findings.</summary>
    private readonly Dictionary<int, int> _owners = [];

    public List<Finding> Read()
    {
        foreach (var segment in segments)
        {
            switch (segment.Kind)
            {
                case SegmentKind.Post when segment.Sentences.Length > 0:
                    Post(segment);
                    break;
                case SegmentKind.Heading:
                    Sentence(TokenRange.Of(text.Text, segment.Range), isTitle: true);
                    break;
                case SegmentKind.Prose:
                    foreach (var sentence in segment.Sentences)
                    {
                        Sentence(TokenRange.Of(text.Text, sentence));
                    }

                    break;
            }
        }

        Continue();
        return _findings;
    }

    private void Post(Segment post)
    {
        var signature = post.Signature!;
        var content = new CharRange(post.Sentences[0].Start, post.Sentences[^1].End);
        var start = signature.Range.Of(text.Text.Text).IndexOf(signature.Name, StringComparison.Ordinal) + signature.Range.Start;
        var source = TokenRange.Of(text.Text, new CharRange(start, start + signature.Name.Length));
        _findings.Add(new Finding(source, default, [TokenRange.Of(text.Text, content)], StatementForm.Post, CueStance.Neutral, signature.Name));
    }

    private void Sentence(TokenRange sentence, bool isTitle = false)
    {
        // Nobody writes such sentences, but texts without stops exist; the work for one must not grow with its square.
        for (; sentence.Length > LongestSentence; sentence = sentence with { First = sentence.First + LongestSentence })
        {
            Piece(sentence with { End = sentence.First + LongestSentence }, isTitle);
        }

        Piece(sentence, isTitle);
    }

    private void Piece(TokenRange sentence, bool isTitle)
    {
        if (sentence.IsEmpty)
        {
            return;
        }

        According(sentence);

        if (Labelled(sentence))
        {
            return;
        }

        _cues.Clear();
        CueFinder.Find(text, sentence, isTitle, _cues);
        _findings.AddRange(NounCueReader.Read(text, sentence, _cues));
        Merge();
        var subject = default(TokenRange);

        for (var k = 0; k < _cues.Count; k++)
        {
            var cue = _cues[k];
            var source = Source(sentence, cue, subject);
            subject = source.IsEmpty ? subject : source;
            Verb(sentence, cue, source, Limit(sentence, k));
        }
    }

    /// <summary>"decided to write", "went on to say": two verbs, one cue.</summary>
    private void Merge()
    {
        for (var k = _cues.Count - 1; k > 0; k--)
        {
            var (outer, inner) = (_cues[k - 1], _cues[k]);

            if (inner.IsInfinitive && inner.Group.First == outer.Verb + 1 && outer.Cue.Frames.HasFlag(Frames.Infinitive))
            {
                var stance = outer.Cue.Stance is CueStance.Neutral ? inner.Cue.Stance : outer.Cue.Stance;
                _cues[k] = inner with
                {
                    Group = new TokenRange(outer.Group.First, inner.Group.End),
                    Cue = inner.Cue with { Stance = stance, Frames = outer.Cue.Frames.HasFlag(Frames.Raising) ? inner.Cue.Frames | Frames.Raising : inner.Cue.Frames },
                    Form = outer.Form,
                    IsInfinitive = outer.IsInfinitive,
                    IsNegated = outer.IsNegated,
                };
                _cues.RemoveAt(k - 1);
            }
        }
    }

    private TokenRange Source(TokenRange sentence, in CueOccurrence cue, TokenRange subject)
    {
        var before = cue.Group.First > sentence.First ? text[cue.Group.First - 1] : WordClass.Stop;
        var isDependent = cue.IsInfinitive || (cue.Form is VerbForms.Gerund && before is WordClass.Comma or WordClass.Preposition or WordClass.Subordinator or WordClass.Coordinator or WordClass.Dash);

        if (!isDependent && SourceFinder.Before(text, sentence, cue.Group.First) is { IsEmpty: false } own
            && !(cue.Form is VerbForms.Gerund && CueLexicon.IsVessel(text.Text[own.End - 1])))
        {
            return own;
        }

        if (cue.Form is VerbForms.Gerund && before is WordClass.Comma && !subject.IsEmpty)
        {
            return subject;
        }

        return SourceFinder.Subject(text, sentence, cue.Group.First) is { IsEmpty: false } higher ? higher : subject;
    }

    /// <summary>Where the next attribution that stands beside this one begins: a later cue after a comma.</summary>
    private int Limit(TokenRange sentence, int k)
    {
        for (var next = k + 1; next < Math.Min(_cues.Count, k + 8); next++)
        {
            var start = _cues[next].Group.First;
            var source = SourceFinder.Before(text, sentence, start);
            start = source.IsEmpty || source.First <= _cues[k].Verb ? start : source.First;

            while (start > _cues[k].Verb + 1 && text[start - 1] is WordClass.Coordinator or WordClass.Subordinator)
            {
                start--;
            }

            if (start > _cues[k].Verb + 1 && text[start - 1] is WordClass.Comma or WordClass.CloseQuote)
            {
                return start;
            }

            // "said it was late but noted that": the same subject goes on.
            if (start < _cues[next].Group.First && source.IsEmpty && _cues[next].Form == _cues[k].Form && _cues[k].Form is VerbForms.Past or VerbForms.Third
                && (_cues[next].Cue.Frames & Frames.Clause) != 0)
            {
                return start;
            }
        }

        return sentence.End;
    }

    private void Verb(TokenRange sentence, in CueOccurrence cue, TokenRange source, int limit)
    {
        // "adding", "saying": what they say always follows.
        var isSpeech = (cue.Cue.Frames & (Frames.Clause | Frames.Quote)) != 0 && cue.Form is not VerbForms.Gerund;
        var before = text[cue.Group.First - 1];

        // “…,” said X and …, said X
        if (isSpeech && cue.Group.First > sentence.First && before is WordClass.CloseQuote or WordClass.Comma && text[cue.Verb + 1] is WordClass.Name or WordClass.Determiner or WordClass.Pronoun or WordClass.Possessive or WordClass.Open
            && cue.Form is VerbForms.Past or VerbForms.Third or VerbForms.Present && cue.Group.First == cue.Verb
            && (before is WordClass.CloseQuote || !cue.Cue.Frames.HasFlag(Frames.Addressee)))
        {
            var inverted = SourceFinder.After(text, sentence, cue.Verb + 1, isSetOff: false);

            // "Doe, a lawyer, said the court has": what follows is a clause, not the source.
            if (!inverted.IsEmpty && (before is WordClass.CloseQuote || IsInvertible(sentence, cue, inverted)) && !(inverted.End < sentence.End && text.IsVerb(inverted.End)) && !HasVerb(inverted) && Left(sentence, cue, cue.Group.First, inverted, inverted.End))
            {
                return;
            }
        }

        var content = ContentFinder.After(text, cue.Verb + 1, Math.Min(limit, sentence.End), cue);

        // “…,” X said and …, X said; but not "After the vote, X said on Monday it …".
        if (isSpeech && !source.IsEmpty && source.First > sentence.First && source.End <= cue.Group.First && text[source.First - 1] is WordClass.CloseQuote or WordClass.Comma
            && (text[source.First - 1] is WordClass.CloseQuote || text[cue.Verb + 1] is WordClass.Stop or WordClass.Comma or WordClass.Preposition or WordClass.Time || cue.Verb + 1 >= sentence.End)
            && ((content.IsEmpty && text[sentence.End - 1] is not WordClass.Colon) || text[cue.Verb + 1] is WordClass.Comma || IsClause(new TokenRange(sentence.First, source.First)))
            && Left(sentence, cue, source.First, source, cue.Verb + 1))
        {
            return;
        }

        if (content.IsEmpty)
        {
            Introduction(sentence, cue, source);
            return;
        }

        if ((cue.Cue.Frames.HasFlag(Frames.Raising) && text[content.First] is WordClass.To) || (cue.IsPassive && text[content.First] is WordClass.To))
        {
            Add(cue, default, source.IsEmpty || source.Length == 1 && text[source.First] is WordClass.Relative ? [content] : [source, content]);
            return;
        }

        // "was told that": the subject heard it; "is convinced that": the subject thinks it.
        Add(cue, cue.IsPassive && cue.Cue.Lemma is not ("convince" or "persuade" or "worry" or "focus") ? default : source, [content]);
    }

    /// <summary>Not in "Doe, a lawyer, said the “old model”" nor "Doe, a lawyer, said early on Friday".</summary>
    private bool IsInvertible(TokenRange sentence, in CueOccurrence cue, TokenRange inverted) =>
        !SourceFinder.BeginsWithSubject(text, sentence, cue.Group.First - 1) && text[inverted.End] is not WordClass.OpenQuote && Grammar.AfterTime(text, cue.Verb + 1) == cue.Verb + 1;

    /// <summary>Whether something can be said all by itself: it ends in a quotation, or has a verb and begins like a main clause.</summary>
    private bool IsClause(TokenRange range) =>
        text[range.End - 1] is WordClass.CloseQuote
        || (text[range.First] is not (WordClass.Preposition or WordClass.Subordinator or WordClass.To) && !text.Text[range.First].EndsWith("ing", StringComparison.Ordinal) && HasVerb(range));

    private bool HasVerb(TokenRange range)
    {
        for (var i = range.First + 1; i < range.End; i++)
        {
            if (text.IsVerb(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What stands before the cue (and its source, if that is before it too) is the content.</summary>
    private bool Left(TokenRange sentence, in CueOccurrence cue, int end, TokenRange source, int after)
    {
        var last = end - 1;

        if (text[last] is WordClass.Comma && last > sentence.First && text[last - 1] is WordClass.CloseQuote)
        {
            last--;
        }

        if (text.QuotationOf(last) is >= 0 and var q && text.Quotations[q].Close == last)
        {
            var quotation = text.Quotations[q];
            var begin = quotation.Open;

            // The quotation may be the end of a longer clause: he wanted “peace,” she said.
            if (quotation.Open > sentence.First && text[quotation.Open - 1] is not (WordClass.Colon or WordClass.CloseQuote))
            {
                begin = sentence.First;
            }

            Add(cue, source, [new TokenRange(Math.Min(begin, quotation.Open), last + 1), .. Rest(sentence, after)]);
            return true;
        }

        var content = ContentFinder.Before(text, sentence.First, end);

        // "In the end, she said, it rained": the cue stands inside what is said.
        var rest = text[after] is WordClass.Comma && after + 1 < sentence.End
            ? new TokenRange(after + 1, ContentFinder.ClauseEnd(text, after + 1, sentence.End))
            : default;

        if (rest.Length > 2 && text[rest.First] is not (WordClass.Relative or WordClass.Coordinator or WordClass.Subordinator) && !(CueLexicon.TryGetVerb(text.Text[rest.First], out var verb) && verb.Forms.HasFlag(VerbForms.Gerund)))
        {
            Add(cue, source, content.IsEmpty ? [rest] : [content, rest]);
            return true;
        }

        if (content.Length < 2)
        {
            return false;
        }

        Add(cue, source, [content]);
        return true;
    }

    /// <summary>…,” she said, “…”: the second half of an interrupted quotation.</summary>
    private IEnumerable<TokenRange> Rest(TokenRange sentence, int after)
    {
        for (var i = after; i < sentence.End; i++)
        {
            if (text[i] is WordClass.OpenQuote && text.QuotationOf(i) is var q && text[i - 1] is WordClass.Comma or WordClass.Colon or WordClass.Stop or WordClass.Dash)
            {
                yield return new TokenRange(i, text.Quotations[q].Close + 1);
                yield break;
            }
        }
    }

    /// <summary>She continued: (and the quotation is the next paragraph).</summary>
    private void Introduction(TokenRange sentence, in CueOccurrence cue, TokenRange source)
    {
        if ((cue.Cue.Frames & (Frames.Clause | Frames.Quote)) != 0 && text[sentence.End - 1] is WordClass.Colon && text[sentence.End] is WordClass.OpenQuote)
        {
            var quotation = text.Quotations[text.QuotationOf(sentence.End)];
            Add(cue, source, [new TokenRange(quotation.Open, quotation.Close + 1)]);
        }
    }

    /// <summary>NAME: text, in transcripts and headlines.</summary>
    private bool Labelled(TokenRange sentence)
    {
        var colon = sentence.First;

        while (colon < sentence.End && colon - sentence.First < LongestLabel && text[colon] is WordClass.Name or WordClass.Mark or WordClass.OpenBracket or WordClass.CloseBracket)
        {
            colon++;
        }

        if (colon == sentence.First || CueLexicon.IsLabel(text.Text[colon - 1]) || CueLexicon.IsLabel(text.Text[sentence.First]) || text[colon] is not WordClass.Colon || sentence.End - colon < 3 || text.Text.Tokens[colon + 1].Kind is not (TokenKind.Word or TokenKind.Punctuation) || !text.Text.Tokens[colon + 1].SpaceBefore)
        {
            return false;
        }

        Add(new TokenRange(colon, colon + 1), CueStance.Neutral, new TokenRange(sentence.First, colon), [new TokenRange(colon + 1, ContentFinder.ClauseEnd(text, colon + 1, sentence.End))]);
        return true;
    }

    /// <summary>According to X, Y. Y, according to X.</summary>
    private void According(TokenRange sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!text.Text.Is(i, Cues.According) || !text.Text.Is(i + 1, "to") || text.QuotationOf(i) >= 0)
            {
                continue;
            }

            var source = SourceFinder.After(text, sentence, i + 2, isSetOff: true);
            var isFirst = i == sentence.First || (i == sentence.First + 1 && text[sentence.First] is WordClass.Coordinator);
            var content = isFirst
                ? ContentFinder.Before(text, source.End, ContentFinder.ClauseEnd(text, source.End, sentence.End))
                : ContentFinder.Before(text, sentence.First, i);

            if (source.IsEmpty)
            {
                continue;
            }

            // "Most of them, according to the army, came back."
            var rest = !isFirst && text[source.End] is WordClass.Comma && source.End + 3 < sentence.End
                ? new TokenRange(source.End + 1, ContentFinder.ClauseEnd(text, source.End + 1, sentence.End))
                : default;

            ImmutableArray<TokenRange> pieces = [.. new[] { content, rest }.Where(piece => piece.Length > 1)];

            if (pieces.Length > 0)
            {
                _findings.Add(new Finding(source, new TokenRange(i, i + 2), pieces, StatementForm.Indirect, CueStance.Neutral));
            }
        }
    }

    /// <summary>A quotation nobody was found for, right after one of somebody's, is the same speaker's.</summary>
    private void Continue()
    {
        var (last, owner) = (-1, -1);

        for (var q = 0; q < text.Quotations.Count; q++)
        {
            var quotation = text.Quotations[q];

            if (_owners.TryGetValue(q, out var own))
            {
                (last, owner) = (q, own);
            }
            else if (owner >= 0 && IsSentence(quotation) && (!text.Quotations[last].IsClosed || StartsSentence(quotation)) && GoesOn(_findings[owner], text.Quotations[last], quotation))
            {
                _findings[owner] = _findings[owner] with { Content = _findings[owner].Content.Add(new TokenRange(quotation.Open, quotation.Close + 1)) };
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

    private void Add(in CueOccurrence cue, TokenRange source, ImmutableArray<TokenRange> content) => Add(cue.Group, cue.Cue.Stance, source, content);

    private void Add(TokenRange cue, CueStance stance, TokenRange source, ImmutableArray<TokenRange> content)
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
                _owners.TryAdd(q, _findings.Count);
            }
        }

        _findings.Add(new Finding(source, cue, content, isQuote ? StatementForm.Quote : StatementForm.Indirect, stance));
    }
}
