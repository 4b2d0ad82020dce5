using Timeline.Projections.Rows;

namespace Timeline.Projections.Reading;

/// <summary>The conditions of a read, as SQL on the chronology's table.</summary>
internal static class ReadLimitsSql
{
    /// <summary>Versions that hold at a position, inside the limits: what <see cref="ReadLimits.Include"/> says of a row.</summary>
    /// <param name="parameter">Takes a value, gives its placeholder.</param>
    public static IEnumerable<string> Conditions(string collection, long position, ReadLimits limits, Func<object, string> parameter)
    {
        var at = parameter(position);
        return WithoutHappened(parameter(collection), $"from_position <= {at} and until_position > {at}", limits, parameter)
            .Append(new HappenedSql(limits, parameter).Anywhere);
    }

    /// <summary>The same but for the limit on happened time.</summary>
    /// <param name="collection">Its SQL.</param>
    /// <param name="holds">The condition that a version holds at the position read at.</param>
    public static IEnumerable<string> WithoutHappened(string collection, string holds, ReadLimits limits, Func<object, string> parameter)
    {
        yield return $"collection = {collection}";
        yield return holds;
        yield return Status(limits.Status ?? StatusFilter.Standing, parameter);

        if (limits.KnownDay is { } day)
        {
            yield return $"said_first <= {parameter(day)}";
        }
    }

    private static string Status(StatusFilter filter, Func<object, string> parameter) => filter switch
    {
        StatusFilter.All => "true",
        StatusFilter.Standing => $"not is_withdrawn and status <> '{nameof(StatementStatus.Retracted)}'",
        StatusFilter.Retracted => $"(is_withdrawn or status = '{nameof(StatementStatus.Retracted)}')",
        _ => $"not is_withdrawn and status = {parameter(filter.ToString())}",
    };
}
