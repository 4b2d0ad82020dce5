using System.Collections.Immutable;
using Timeline.Engine.Events;
using Timeline.Projections.Rows;

namespace Timeline.Projections.Joining;

/// <summary>What an event says about names: the facts that <see cref="JoinRules"/> go by.</summary>
internal static class NameParts
{
    /// <summary>An article that has more actors of one family is a list of names; those beyond are not compared.</summary>
    private const int MostNamesakes = 32;

    /// <summary>No name has more words.</summary>
    private const int MostWords = 7;

    /// <summary>In characters, of a fact's names together: they have to fit into an index, which takes 2,700 bytes.</summary>
    private const int Longest = 600;

    /// <summary>Of the actors an article names, and of those it keeps apart.</summary>
    public static IEnumerable<NamePartRow> Of(string collection, ImmutableArray<ActorRead> actors)
    {
        var named = actors.Where(actor => actor.Kind != ActorKind.Unnamed).ToArray();
        return named.SelectMany(actor => Facts(collection, actor.Name, actor.Kind))
            .Concat(named.SelectMany(actor => Aliases(collection, actor)))
            .Concat(Apart(collection, named))
            .Where(Fits);
    }

    /// <summary>Of one name.</summary>
    /// <param name="kind">Null for a name that people gave.</param>
    public static IEnumerable<NamePartRow> Of(string collection, string name, ActorKind? kind) => Facts(collection, name, kind).Where(Fits);

    private static bool Fits(NamePartRow part) => part.Family.Length + part.Key.Length + part.OtherKey.Length <= Longest;

    private static IEnumerable<NamePartRow> Facts(string collection, string name, ActorKind? kind)
    {
        var key = NameKey.Of(name);

        if (IsHandle(name) || IsAcronym(name))
        {
            yield return new NamePartRow(collection, key, NamePart.Own, key, "", kind);
        }

        if (!IsNameLike(name))
        {
            yield break;
        }

        if (IsLone(name))
        {
            if (SpelledName.Of(key, isFull: false) is { } lone)
            {
                yield return new NamePartRow(collection, lone.Family, NamePart.Lone, key, "", kind);
            }
        }
        else if (kind is null or ActorKind.Person && SpelledName.Of(key, isFull: true) is { } full)
        {
            yield return new NamePartRow(collection, full.Family, NamePart.Full, key, "", kind);

            foreach (var part in full.Parts.SkipLast(1).Where(part => part.Length >= JoinRules.ShortestSurname))
            {
                yield return new NamePartRow(collection, part, NamePart.Given, "", "", null);
            }
        }
    }

    private static IEnumerable<NamePartRow> Aliases(string collection, ActorRead actor) =>
        actor.Aliases
            .Where(alias => Carries(actor, alias))
            .Select(alias => new NamePartRow(collection, NameKey.Of(alias), NamePart.Alias, NameKey.Of(alias), NameKey.Of(actor.Name), actor.Kind));

    private static IEnumerable<NamePartRow> Apart(string collection, ActorRead[] named)
    {
        var namesakes = named
            .Where(actor => actor.Kind == ActorKind.Person && IsNameLike(actor.Name))
            .Select(actor => NameKey.Of(actor.Name))
            .Distinct()
            .GroupBy(key => SpelledName.Of(key, isFull: false)?.Family ?? "")
            .SelectMany(family => Pairs(family.Key, [.. family.Order(StringComparer.Ordinal).Take(MostNamesakes)]));
        var shortened = named
            .Where(actor => IsHandle(actor.Name) || IsAcronym(actor.Name))
            .Take(MostNamesakes)
            .SelectMany(alias => named.Where(actor => Carries(actor, alias.Name)).Select(actor => (Family: NameKey.Of(alias.Name), One: NameKey.Of(alias.Name), Other: NameKey.Of(actor.Name))));

        return namesakes.Concat(shortened).Select(pair => new NamePartRow(collection, pair.Family, NamePart.Apart, pair.One, pair.Other, null));
    }

    private static IEnumerable<(string Family, string One, string Other)> Pairs(string family, string[] keys) =>
        keys.SelectMany((key, i) => keys.Skip(i + 1).Select(other => (family, key, other)));

    /// <summary>Whether what an article says of an alias may hold in others.</summary>
    private static bool Carries(ActorRead actor, string alias) =>
        IsHandle(alias) ? !IsHandle(actor.Name)
        : IsAcronym(alias) && actor.Kind == ActorKind.Organisation && actor.Name.Contains(' ', StringComparison.Ordinal) && HasLetters(actor.Name, alias);

    private static bool IsHandle(string name) => name is ['@', _, ..] && !name.Contains(' ', StringComparison.Ordinal);

    private static bool IsAcronym(string name) => name.Length is > 1 and < 12 && name.All(c => char.IsUpper(c) || c is '.' or '-' or '&');

    /// <summary>Whether the acronym's letters are among the name's, in order and beginning with its first.</summary>
    private static bool HasLetters(string name, string acronym)
    {
        var at = -1;

        foreach (var c in acronym.Where(char.IsLetter))
        {
            var next = name.IndexOf(c.ToString(), at + 1, StringComparison.OrdinalIgnoreCase);

            if (next < 0 || (at < 0 && next > 0))
            {
                return false;
            }

            at = next;
        }

        return true;
    }

    private static bool IsLone(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is var words && words.SkipLast(1).All(SpelledName.IsParticle);

    /// <summary>Words with a capital, and the small ones that stand before a surname.</summary>
    private static bool IsNameLike(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MostWords
            && !name.Any(char.IsDigit)
            && words.All(word => SpelledName.IsParticle(word) || (char.IsLetter(word[0]) && !char.IsLower(word[0])))
            && char.IsLetter(words[^1][0]);
    }
}
