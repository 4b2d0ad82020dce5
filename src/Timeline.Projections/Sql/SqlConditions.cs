using Npgsql;

namespace Timeline.Projections.Sql;

/// <summary>Conditions joined by "and", and the values of their placeholders.</summary>
/// <param name="taken">How many placeholders the command has before these: the first of these is <c>$taken+1</c>.</param>
internal sealed class SqlConditions(int taken = 0)
{
    private readonly List<object> _values = [];
    private readonly List<string> _conditions = [];

    public string Parameter(object value)
    {
        _values.Add(value);
        return $"${taken + _values.Count}";
    }

    /// <summary>Values of placeholders that are written by hand: the next ones, in order.</summary>
    public SqlConditions Given(params IEnumerable<object> values)
    {
        _values.AddRange(values);
        return this;
    }

    public IReadOnlyList<string> All => _conditions;

    public IReadOnlyList<object> Values => _values;

    public SqlConditions And(params IEnumerable<string> conditions)
    {
        _conditions.AddRange(conditions);
        return this;
    }

    /// <param name="sql">Given the conditions, the whole command.</param>
    public NpgsqlCommand ToCommand(NpgsqlDataSource dataSource, Func<string, string> sql)
    {
        var command = dataSource.CreateCommand(sql(_conditions.Count == 0 ? "true" : string.Join("\n  and ", _conditions)));

        foreach (var value in _values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }
}
