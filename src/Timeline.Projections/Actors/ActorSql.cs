using Timeline.Projections.Views;

namespace Timeline.Projections.Actors;

/// <summary>Conditions on the chronology's table that say "by this actor" and "about this actor", as a name book has it.</summary>
internal static class ActorSql
{
    public static string Says(NameBook names, string actor, Func<object, string> parameter) =>
        Condition(names, actor, parameter, keys => $"speaker_key = any({keys})", key => $"speaker_key = {key}");

    public static string IsMentioned(NameBook names, string actor, Func<object, string> parameter) =>
        Condition(names, actor, parameter, keys => $"mention_keys && {keys}", key => $"{key} = any(mention_keys)");

    /// <summary>Where to look for an actor's statements: more than those it is, which the other conditions say.</summary>
    /// <param name="parts">Of <see cref="StatementActors"/>.</param>
    public static Appearances Appearances(NameBook names, string actor, Func<object, string> parameter, params string[] parts)
    {
        string[] keys = [.. names.KeysOf(actor).Concat(names.Separations.Where(s => s.Actor == actor).Select(s => s.Key)).Distinct()];
        string[] quoted = [.. parts.Select(part => $"'{part}'")];
        var all = parameter(keys);
        return new Appearances(
            keys,
            [.. keys.SelectMany(key => parameter(key) is var placeholder ? quoted.Select(part => $"collection = $1 and key = {placeholder} and part = {part}") : [])],
            $"""
            (article, number, from_position) in (
                select article, number, from_position from {StatementActors.FullName}
                where collection = $1 and key = any({all}) and part in ({string.Join(", ", quoted)}))
            """);
    }

    // By key everywhere, less the articles where the key means somebody else, plus those where another key means this actor.
    private static string Condition(
        NameBook names, string actor, Func<object, string> parameter, Func<string, string> anyOf, Func<string, string> one)
    {
        var keys = names.KeysOf(actor).ToArray();
        var sql = anyOf(parameter(keys));

        foreach (var (article, key, _) in names.Separations.Where(s => s.Actor != actor && keys.Contains(s.Key)))
        {
            var others = keys.Where(k => k != key).ToArray();
            sql = $"({sql} and (article <> {parameter(article)} or {anyOf(parameter(others))}))";
        }

        foreach (var (article, key, _) in names.Separations.Where(s => s.Actor == actor))
        {
            sql = $"({sql} or (article = {parameter(article)} and {one(parameter(key))}))";
        }

        return sql;
    }
}

/// <summary>Where an actor appears, in <see cref="StatementActors"/>. The collection is <c>$1</c>.</summary>
/// <param name="Keys">Every name key that means the actor somewhere.</param>
/// <param name="Walks">Conditions on that table, each a stretch of its index.</param>
/// <param name="Touch">The same as one condition on the chronology's table.</param>
internal sealed record Appearances(string[] Keys, string[] Walks, string Touch);
