using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Layout;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Mentions;

/// <summary>
/// Who an English article speaks of: finds names, settles what each names, and makes one actor of all its names. The same
/// text and segments always give the same reading.
/// </summary>
public static class ActorReader
{
    public static ActorReading Read(AnnotatedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, NameTagging.Of(text.Language));
    }

    /// <param name="tagging">Asked what it makes of the names the rules found; null to go by the rules alone.</param>
    internal static ActorReading Read(AnnotatedText text, NameTagging? tagging)
    {
        var words = new ArticleWords(text);
        var candidates = new List<NameCandidate>();
        var scanner = new NameScanner(words, candidates);
        var handles = new List<(string Handle, NameCandidate Poster)>();

        foreach (var segment in text.Segments.Where(segment => segment.Kind is SegmentKind.Prose or SegmentKind.Post))
        {
            foreach (var sentence in segment.Sentences)
            {
                scanner.Scan(FirstToken(sentence), EndToken(sentence));
            }

            AddSignature(segment.Signature);
        }

        var typing = new NameTyping(words);
        typing.Settle(candidates);

        foreach (var heading in text.Segments.Where(segment => segment.Kind is SegmentKind.Heading))
        {
            HeadingNames.Find(words, typing, FirstToken(heading.Range), EndToken(heading.Range), candidates);
        }

        candidates.Sort((a, b) => a.First.CompareTo(b.First));
        RemoveOverlaps(candidates);
        tagging?.Settle(text, words, candidates);

        foreach (var candidate in candidates)
        {
            StatesInAction.Settle(words, candidate);
        }

        var joiner = new ActorJoiner(words);
        joiner.Join(candidates);
        Roles.Read(words, candidates);

        foreach (var (handle, poster) in handles)
        {
            poster.Actor?.AddForm(handle, isProse: false);
        }

        var descriptions = new DescriptionReader(words, candidates, joiner.Actors);

        foreach (var sentence in text.Segments.SelectMany(segment => segment.Sentences))
        {
            descriptions.Read(FirstToken(sentence), EndToken(sentence));
        }

        return ReadingOf(joiner.Actors, candidates, descriptions.Found);

        int FirstToken(CharRange range) => text.FirstTokenAfter(range.Start);

        // A range may end in white space or inside a token: only whole tokens count.
        int EndToken(CharRange range) => text.FirstTokenAfter(range.End - 1) is var last && last < text.Tokens.Length && text.Tokens[last].End <= range.End ? last + 1 : last;

        void AddSignature(PostSignature? signature)
        {
            if (signature is null || signature.Name.Length == 0
                || text.Text.IndexOf(signature.Name, signature.Range.Start, signature.Range.Length, StringComparison.Ordinal) is var at && at < 0)
            {
                return;
            }

            var name = new CharRange(at, at + signature.Name.Length);
            var (first, end) = (FirstToken(name), EndToken(name));
            var before = candidates.Count;
            scanner.Scan(first, end);

            if (candidates.Count == before && end > first)
            {
                candidates.Add(new NameCandidate(first, end) { Kind = ActorKind.Person });
            }

            // Whoever signs a post speaks: two capitalised words no table knows are a person.
            foreach (var candidate in candidates.Skip(before))
            {
                candidate.Kind ??= ActorKind.Person;
                candidate.IsSignature = true;
            }

            if (candidates.Count > before && signature.Handle is { Length: > 0 } handle)
            {
                handles.Add((handle[0] == '@' ? handle : "@" + handle, candidates[before]));
            }
        }

        ActorReading ReadingOf(List<ActorDraft> actors, List<NameCandidate> names, List<NameCandidate> described)
        {
            NameCandidate[] mentions = [.. names.Where(name => !name.IsTakenIn).Concat(described).OrderBy(candidate => candidate.First)];
            var mentioned = mentions.Select(mention => mention.Actor!).ToHashSet();

            return new(
                [.. actors.Where(mentioned.Contains).Select(actor => actor.ToActor())],
                [.. mentions.Select(mention => new ActorMention(new TokenRange(mention.First, mention.End).In(text), mention.Actor!.Kind, mention.Actor.Name, mention.Sense))]);
        }
    }

    private static void RemoveOverlaps(List<NameCandidate> candidates)
    {
        var end = 0;
        candidates.RemoveAll(candidate =>
        {
            var overlaps = candidate.First < end;
            end = Math.Max(end, candidate.End);
            return overlaps;
        });
    }
}
