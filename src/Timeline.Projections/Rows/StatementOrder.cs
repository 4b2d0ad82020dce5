namespace Timeline.Projections.Rows;

/// <summary>
/// The order of every chronology: first day it may have happened (unknown last), last day, published, article, number.
/// Total within a collection, so a place in it is a cursor.
/// </summary>
internal readonly record struct StatementOrder(int HappenedFirst, int HappenedLast, int PublishedFirst, string Digest, int Number)
    : IComparable<StatementOrder>
{
    public const string Columns = "happened_first, happened_last, published_first, digest, number";

    /// <summary><see cref="Columns"/> from the end.</summary>
    public static readonly string Backward = string.Join(", ", Columns.Split(", ").Select(column => $"{column} desc"));

    public static StatementOrder Of(StatementRow row) => new(
        DayNumber.First(row.Happened.Value), DayNumber.Last(row.Happened.Value), DayNumber.First(row.Published), row.Digest, row.Number);

    public int CompareTo(StatementOrder other)
    {
        var days = (HappenedFirst, HappenedLast, PublishedFirst).CompareTo((other.HappenedFirst, other.HappenedLast, other.PublishedFirst));
        var article = days != 0 ? days : string.CompareOrdinal(Digest, other.Digest);
        return article != 0 ? article : Number.CompareTo(other.Number);
    }

    /// <summary>The condition "after this place", on <see cref="Columns"/>.</summary>
    public string AfterSql(Func<object, string> parameter) => Sql(">", parameter);

    /// <summary>The condition "before this place", on <see cref="Columns"/>.</summary>
    public string BeforeSql(Func<object, string> parameter) => Sql("<", parameter);

    private string Sql(string than, Func<object, string> parameter) =>
        $"({Columns}) {than} ({parameter(HappenedFirst)}, {parameter(HappenedLast)}, {parameter(PublishedFirst)}, {parameter(Digest)}, {parameter(Number)})";
}
