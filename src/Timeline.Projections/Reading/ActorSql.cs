using Timeline.Projections.Joining;

namespace Timeline.Projections.Reading;

/// <summary>Conditions on the chronology's table that say "by this actor" and "about this actor", as a name book has it.</summary>
internal static class ActorSql
{
    public static string IsSpeaker(NameBook names, string actor, Func<object, string> parameter) =>
        Condition(names, actor, parameter, keys => $"speaker_key = any({keys})", key => $"speaker_key = {key}");

    public static string IsMentioned(NameBook names, string actor, Func<object, string> parameter) =>
        Condition(names, actor, parameter, keys => $"mention_keys && {keys}", key => $"{key} = any(mention_keys)");

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
