using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Analysis.Tagging;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Mentions;

/// <summary>
/// Lets a trained tagger, which is shown what the rules found, have the last word where the rules only guess: which words are a name,
/// where it ends and what it names. What the tables or a title tell stays.
/// </summary>
internal class NameTagging(NameTagger tagger)
{
    /// <summary>Null for a language without weights.</summary>
    public static NameTagging? Of(ILanguage language) =>
        language.NameWeights is { } weights ? new NameTagging(new NameTagger(weights)) : null;

    /// <summary>Drops, retypes and adds names. Before and after, they are in text order and do not overlap.</summary>
    public virtual void Settle(AnnotatedText text, ArticleWords words, List<NameCandidate> candidates)
    {
        var (tags, isTagged, opensSentence) = Tag(text, HintsOf(words.Count, candidates));
        var tagged = TaggedNames.Of(words, tags, opensSentence);
        var people = PeopleIn(words, candidates);

        // Half a name is worse than a guessed one: only a longer name takes the place of what the rules found.
        candidates.RemoveAll(candidate => isTagged[candidate.First] && !IsSure(words, candidate, people)
            && (tagged.Around(candidate.First, candidate.End) is { } around
                ? around.First < candidate.First || around.End > candidate.End
                : !tagged.Touches(candidate.First, candidate.End)));

        foreach (var candidate in candidates)
        {
            if (!IsSure(words, candidate, people) && tagged.Around(candidate.First, candidate.End) is { } same)
            {
                candidate.Kind = tagged.KindOf(same);
            }
        }

        var isNamed = new bool[words.Count];

        foreach (var candidate in candidates)
        {
            Array.Fill(isNamed, true, candidate.First, candidate.End - candidate.First);
        }

        foreach (var name in tagged.All)
        {
            if (!isNamed.AsSpan(name.First, name.End - name.First).Contains(true))
            {
                candidates.Add(new NameCandidate(name.First, name.End) { Kind = tagged.KindOf(name) });
            }
        }

        candidates.Sort((a, b) => a.First.CompareTo(b.First));
    }

    /// <summary>The last words of full or titled names: "Roe", who is a person wherever the article says it alone.</summary>
    private static HashSet<string> PeopleIn(ArticleWords words, List<NameCandidate> candidates) =>
        [.. candidates.Where(candidate => candidate.Kind == ActorKind.Person && (candidate.End - candidate.First > 1 || candidate.Titles != LexicalClass.None))
            .Select(candidate => words[candidate.End - 1].ToString())];

    private static bool IsSure(ArticleWords words, NameCandidate candidate, HashSet<string> people) =>
        candidate.IsSignature || candidate.Entry is not null || candidate.Titles != LexicalClass.None || candidate.Sense == MentionSense.Adjective
        || (candidate.Kind == ActorKind.Place && words.Is(candidate.First - 1, LexicalClass.PlacePrep))
        || (candidate.Kind == ActorKind.Person && candidate.End - candidate.First == 1 && people.Contains(words[candidate.First].ToString()));

    private (NameTag[] Tags, bool[] IsTagged, bool[] OpensSentence) Tag(AnnotatedText text, byte[] hints)
    {
        var forms = new TextForms(text) { Hints = hints };
        var tags = new NameTag[hints.Length];
        var (isTagged, opensSentence) = (new bool[hints.Length], new bool[hints.Length]);

        foreach (var (first, end) in forms.Sentences(text.Segments))
        {
            tagger.Tag(forms, text.Speech, tags);
            Array.Fill(isTagged, true, first, end - first);
            opensSentence[first] = true;
        }

        return (tags, isTagged, opensSentence);
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
    internal sealed class HintRecorder() : NameTagging(null!)
    {
        public byte[] Hints { get; private set; } = [];

        public override void Settle(AnnotatedText text, ArticleWords words, List<NameCandidate> candidates) =>
            Hints = HintsOf(words.Count, candidates);
    }
}
