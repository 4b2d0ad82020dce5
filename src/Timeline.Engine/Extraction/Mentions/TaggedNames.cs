using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Analysis.Tagging;
using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Mentions;

/// <summary>A name as the tagger sees it: tokens, end exclusive.</summary>
internal sealed record TaggedName(int First, int End, string Words, ActorKind Kind);

/// <summary>The tagger's names in an article, without articles and titles in front, and without words that are hardly a name alone.</summary>
internal sealed class TaggedNames
{
    private const LexicalClass NoNameAlone = LexicalClass.Common | LexicalClass.Function | LexicalClass.Calendar | LexicalClass.AnyTitle | LexicalClass.Role | LexicalClass.OrgHead
        | LexicalClass.OrgNoun | LexicalClass.PlaceHead | LexicalClass.PlaceNoun | LexicalClass.Directional | LexicalClass.ThingHead | LexicalClass.BodyNoun;

    private readonly TaggedName?[] _at;
    private readonly Dictionary<string, int[]> _votes = new(StringComparer.Ordinal);

    private TaggedNames(int tokens) => _at = new TaggedName?[tokens];

    /// <summary>In text order.</summary>
    public List<TaggedName> All { get; } = [];

    public static TaggedNames Of(ArticleWords words, NameTag[] tags, bool[] opensSentence)
    {
        var names = new TaggedNames(tags.Length);

        for (var (first, end) = (0, 0); first < tags.Length; first = end)
        {
            end = tags.EndOf(first);

            if (tags[first].Kind() is { } kind)
            {
                names.Add(words, first, end, kind, opensSentence);
            }
        }

        return names;
    }

    /// <summary>The name that holds all of these tokens, if there is one.</summary>
    public TaggedName? Around(int first, int end) => _at[first] is { } name && name.End >= end ? name : null;

    public bool Touches(int first, int end) => _at.AsSpan(first, end - first).ContainsAnyExcept((TaggedName?)null);

    /// <summary>What most mentions of these words are taken for: a name is one thing throughout an article.</summary>
    public ActorKind KindOf(TaggedName name)
    {
        var votes = _votes[name.Words];
        var most = votes.AsSpan().IndexOf(votes.Max());
        return votes[(int)name.Kind] == votes[most] ? name.Kind : (ActorKind)most;
    }

    private void Add(ArticleWords words, int first, int end, ActorKind kind, bool[] opensSentence)
    {
        while (first < end && (!words.IsCapitalised(first) || words.Is(first, LexicalClass.Function) || (kind == ActorKind.Person && words.Is(first, LexicalClass.AnyTitle) && !words.Is(first, LexicalClass.Given))))
        {
            first++;
        }

        if (first == end || words.IsAddress(first)
            || (end - first == 1 && (words.Is(first, NoNameAlone) || words.OccursInLowerCase(first) || words[first].Length < 2 || LooksPlural(words, first)
                || (opensSentence[first] && !words.Is(first, LexicalClass.Given | LexicalClass.Surname)))))
        {
            return;
        }

        var name = new TaggedName(first, end, words.TextOf(first, end), kind);
        All.Add(name);
        Array.Fill(_at, name, first, end - first);
        _votes.TryAdd(name.Words, new int[Enum.GetValues<ActorKind>().Length]);
        _votes[name.Words][(int)kind]++;
    }

    /// <summary>"Demonstrators", "Republicans": hardly one actor, unless the tables have it for a person's name.</summary>
    private static bool LooksPlural(ArticleWords words, int word) =>
        words[word].Length > 3 && words[word][^1] == 's' && words[word][^2] is not ('s' or 'i' or 'u' or 'o' or 'a') && !words.Is(word, LexicalClass.Given | LexicalClass.Surname);
}
