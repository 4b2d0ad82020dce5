using Npgsql;

namespace Timeline.Projections.Reading;

/// <summary>Conditions joined by "and", and the values of their placeholders.</summary>
internal sealed class SqlConditions
{
    private readonly List<object> _values = [];
    private readonly List<string> _conditions = [];

    public string Parameter(object value)
    {
        _values.Add(value);
        return $"${_values.Count}";
    }

    public SqlConditions And(params IEnumerable<string> conditions)
    {
        _conditions.AddRange(conditions);
        return this;
    }

    /// <summary>The same conditions, to go on from in another way.</summary>
    public SqlConditions Copy()
    {
        var copy = new SqlConditions();
        copy._values.AddRange(_values);
        copy._conditions.AddRange(_conditions);
        return copy;
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
