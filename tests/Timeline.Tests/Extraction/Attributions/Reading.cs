using System.Collections.Immutable;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Attributions;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Layout;
using Timeline.Engine.Extraction.Mentions;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Tests.Extraction.Attributions;

/// <summary>Reads attributions of a text in which only the given actors are named.</summary>
internal static class Reading
{
    /// <param name="actors">Full names of persons, or with a prefix: "org:", "state:"; after "=" a role. A person's last word names them too; Janes are women.</param>
    public static ImmutableArray<Attribution> Read(string text, params string[] actors)
    {
        var tokens = ArticleReader.Tokenize(text);
        return AttributionReader.Read(new AnnotatedText(tokens, Segmenter.Read(tokens)), Actors(text, actors));
    }

    public static Attribution Only(string text, params string[] actors) => Assert.Single(Read(text, actors));

    public static string Words(string text, ImmutableArray<CharRange> ranges) => string.Join(" | ", ranges.Select(r => r.Of(text).ToString()));

    private static ActorReading Actors(string text, string[] declared)
    {
        var actors = ImmutableArray.CreateBuilder<ArticleActor>();
        var mentions = new List<ActorMention>();

        foreach (var entry in declared)
        {
            var (kind, rest) = entry.Split(':') is [var prefix, var named] ? (prefix is "org" ? ActorKind.Organisation : ActorKind.State, named) : (ActorKind.Person, entry);
            var name = rest.Split('=')[0];
            ActorGender? gender = kind is not ActorKind.Person ? null : name.StartsWith("Jane", StringComparison.Ordinal) ? ActorGender.Female : ActorGender.Male;
            actors.Add(new ArticleActor(name, kind, [], rest.Split('=') is [_, var role] ? role : null, gender));

            foreach (var spelling in kind is ActorKind.Person ? new[] { name, name.Split(' ')[^1] } : [name])
            {
                for (var at = text.IndexOf(spelling, StringComparison.Ordinal); at >= 0; at = text.IndexOf(spelling, at + 1, StringComparison.Ordinal))
                {
                    var range = new CharRange(at, at + spelling.Length);

                    if (!mentions.Any(m => m.Range.Overlaps(range)))
                    {
                        mentions.Add(new ActorMention(range, kind, name));
                    }
                }
            }
        }

        return new ActorReading(actors.ToImmutable(), [.. mentions.OrderBy(m => m.Range.Start)]);
    }
}
