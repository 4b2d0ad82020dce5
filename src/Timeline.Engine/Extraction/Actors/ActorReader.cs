using System.Collections.Immutable;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Segments;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Actors;

/// <summary>
/// Who an English article speaks of: finds names, settles what each names, and makes one actor of all its names. The same
/// text and segments always give the same reading.
/// </summary>
public static class ActorReader
{
    public static ActorReading Read(TokenizedText text, ImmutableArray<Segment> segments)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new ArticleWords(text);
        var candidates = new List<NameCandidate>();
        var scanner = new NameScanner(words, candidates);
        var signatures = new List<(CharRange Range, PostSignature Signature)>();

        foreach (var segment in segments)
        {
            switch (segment.Kind)
            {
                case SegmentKind.Heading:
                    Scan(segment.Range, isHeading: true);
                    break;
                case SegmentKind.Prose or SegmentKind.Post:
                    foreach (var sentence in segment.Sentences)
                    {
                        Scan(sentence, isHeading: false);
                    }

                    AddSignature(segment.Signature);
                    break;
            }
        }

        new NameTyping(words).Settle(candidates);
        candidates.Sort((a, b) => a.First.CompareTo(b.First));
        RemoveOverlaps(candidates);

        foreach (var candidate in candidates)
        {
            StatesInAction.Settle(words, candidate);
        }

        var joiner = new ActorJoiner(words, TextOf);
        joiner.Join(candidates, candidate => !signatures.Exists(signature => signature.Range.Contains(RangeOf(candidate))));
        Roles.Read(words, candidates);

        foreach (var (range, signature) in signatures)
        {
            if (signature.Handle is { Length: > 0 } handle && candidates.Find(candidate => range.Contains(RangeOf(candidate))) is { Actor: { } poster })
            {
                poster.Met(handle[0] == '@' ? handle : "@" + handle, isProse: false);
            }
        }

        var descriptions = new DescriptionReader(words, candidates, joiner.Actors);

        foreach (var segment in segments)
        {
            foreach (var sentence in segment.Sentences)
            {
                descriptions.Read(text.FirstTokenAfter(sentence.Start), text.FirstTokenAfter(sentence.End - 1) + 1);
            }
        }

        return ReadingOf(joiner.Actors, candidates, descriptions.Found);

        void Scan(CharRange range, bool isHeading)
        {
            var first = text.FirstTokenAfter(range.Start);
            scanner.Scan(first, text.FirstTokenAfter(range.End - 1) + 1, isHeading);
        }

        void AddSignature(PostSignature? signature)
        {
            if (signature is null || signature.Name.Length == 0
                || text.Text.IndexOf(signature.Name, signature.Range.Start, signature.Range.Length, StringComparison.Ordinal) is var at && at < 0)
            {
                return;
            }

            signatures.Add((signature.Range, signature));
            var (first, end) = (text.FirstTokenAfter(at), text.FirstTokenAfter(at + signature.Name.Length - 1) + 1);
            var before = candidates.Count;
            scanner.Scan(first, end, isHeading: false);

            if (candidates.Count == before)
            {
                candidates.Add(new NameCandidate(first, end) { Kind = ActorKind.Person });
            }

            // Whoever signs a post speaks: two capitalised words no table knows are a person.
            foreach (var candidate in candidates.Skip(before))
            {
                candidate.Kind ??= ActorKind.Person;
            }
        }

        CharRange RangeOf(NameCandidate candidate) => new(text.Tokens[candidate.First].Start, text.Tokens[candidate.End - 1].End);

        string TextOf(NameCandidate candidate) => RangeOf(candidate).Of(text.Text).ToString();

        ActorReading ReadingOf(List<ActorDraft> actors, List<NameCandidate> names, List<NameCandidate> described) =>
            new(
                [.. actors.Select(actor => actor.ToActor())],
                [
                    .. names.Concat(described)
                        .OrderBy(candidate => candidate.First)
                        .Select(candidate => new ActorMention(RangeOf(candidate), candidate.Actor!.Kind, candidate.Actor.Name, candidate.Sense)),
                ]);
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
