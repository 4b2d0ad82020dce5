using System.Collections.Immutable;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Actors.English;
using Timeline.Engine.Extraction.Segments;
using Timeline.Engine.Extraction.Tagging;

namespace Timeline.Engine.Extraction.Actors;

/// <summary>
/// Lets a trained tagger, which is shown what the rules found, have the last word where the rules only guess: which words are a name,
/// where it ends and what it names. What the tables or a title tell stays.
/// </summary>
internal class NameTagging(SpeechTagger speechTagger, NameTagger nameTagger)
{
    public NameTagging()
        : this(new SpeechTagger(), new NameTagger())
    {
    }

    /// <summary>Drops, retypes and adds names. Before and after, they are in text order and do not overlap.</summary>
    public virtual void Settle(ArticleWords words, ImmutableArray<Segment> segments, List<NameCandidate> candidates)
    {
        var (tags, isTagged) = Tag(words, segments, HintsOf(words.Count, candidates));

        candidates.RemoveAll(candidate => isTagged[candidate.First] && !Agrees(candidate, tags));
        var isNamed = new bool[words.Count];

        foreach (var candidate in candidates)
        {
            Array.Fill(isNamed, true, candidate.First, candidate.End - candidate.First);
        }

        for (var (first, end) = (0, 0); first < tags.Length; first = end)
        {
            end = tags.EndOf(first);

            if (tags[first].Kind() is { } kind && words.IsCapitalised(first) && !words.IsAddress(first) && !isNamed.AsSpan(first, end - first).Contains(true))
            {
                candidates.Add(new NameCandidate(first, end) { Kind = kind });
            }
        }

        candidates.Sort((a, b) => a.First.CompareTo(b.First));
    }

    private (NameTag[] Tags, bool[] IsTagged) Tag(ArticleWords words, ImmutableArray<Segment> segments, byte[] hints)
    {
        var forms = new TextForms(words.Text) { Hints = hints };
        var speech = new PartOfSpeech[words.Count];
        var tags = new NameTag[words.Count];
        var isTagged = new bool[words.Count];

        foreach (var segment in segments)
        {
            foreach (var sentence in segment.Sentences)
            {
                var (first, end) = (words.Text.FirstTokenAfter(sentence.Start), Math.Min(words.Text.FirstTokenAfter(sentence.End - 1) + 1, words.Count));

                if (first < end)
                {
                    forms.Enter(first, end);
                    speechTagger.Tag(forms, speech);
                    nameTagger.Tag(forms, speech, tags);
                    Array.Fill(isTagged, true, first, end - first);
                }
            }
        }

        return (tags, isTagged);
    }

    /// <summary>Whether a name the rules found stays; its kind may be another afterwards.</summary>
    private static bool Agrees(NameCandidate candidate, NameTag[] tags)
    {
        var isSure = candidate.IsSignature || candidate.Entry is not null || candidate.Titles != WordClass.None || candidate.Sense == MentionSense.Adjective;

        if (tags[candidate.First].Kind() is not { } kind || !tags[candidate.First].Begins() || tags.EndOf(candidate.First) != candidate.End)
        {
            return isSure;
        }

        // A town may be somebody's name; a state or a well-known body is what it is.
        if (candidate.Titles == WordClass.None && candidate.Sense != MentionSense.Adjective
            && candidate.Kind != ActorKind.State && candidate.Entry is null or { Kind: ActorKind.Place })
        {
            candidate.Kind = kind;
        }

        return true;
    }

    private static byte[] HintsOf(int count, List<NameCandidate> candidates)
    {
        var hints = new byte[count];

        foreach (var candidate in candidates)
        {
            var begin = candidate.Sense == MentionSense.Adjective ? NameTag.Outside : candidate.Kind switch
            {
                ActorKind.Person => NameTag.BeginPerson,
                ActorKind.Organisation => NameTag.BeginOrganisation,
                ActorKind.Place or ActorKind.State => NameTag.BeginPlace,
                _ => NameTag.Outside,
            };

            for (var i = candidate.First; i < candidate.End && begin != NameTag.Outside; i++)
            {
                hints[i] = (byte)(i == candidate.First ? begin : begin + 1);
            }
        }

        return hints;
    }

    /// <summary>Changes nothing, only notes what the rules found: what the tagger is shown when it is trained.</summary>
    internal sealed class Asked() : NameTagging(null!, null!)
    {
        public byte[] Hints { get; private set; } = [];

        public override void Settle(ArticleWords words, ImmutableArray<Segment> segments, List<NameCandidate> candidates) =>
            Hints = HintsOf(words.Count, candidates);
    }
}
