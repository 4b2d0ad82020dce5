using Npgsql;
using Timeline.Projections.Rows;

namespace Timeline.Projections.Views;

/// <summary>One column of a view's table and where its values come from.</summary>
/// <param name="Type">PostgreSQL's type, with <c>not null</c> where it is.</param>
/// <param name="ArrayType">Type of the array that carries many values of it.</param>
/// <param name="FromArrayElement">SQL that makes the value from an element of that array.</param>
/// <param name="Copy">Writes a row's value where rows are copied in.</param>
internal sealed record ViewColumn<TRow>(
    string Name,
    string Type,
    string ArrayType,
    string FromArrayElement,
    Func<IReadOnlyList<RowVersion<TRow>>, object> Values,
    Action<NpgsqlBinaryImporter, TRow> Copy)
{
    // Arrays of arrays cannot be unnested one level, so lists travel as text with a separator no name holds.
    private const char ListSeparator = '\u001f';

    public static ViewColumn<TRow> Of<T>(string name, string type, Func<TRow, T> value) =>
        new(
            name,
            type,
            type.Replace(" not null", "", StringComparison.Ordinal) + "[]",
            name,
            rows =>
            {
                var values = new T[rows.Count];

                for (var i = 0; i < values.Length; i++)
                {
                    values[i] = value(rows[i].Row);
                }

                return values;
            },
            (copy, row) => Write(copy, value(row)));

    public static ViewColumn<TRow> OfList(string name, Func<TRow, IEnumerable<string>> value)
    {
        var joined = Of(name, "text", row => string.Join(ListSeparator, value(row)));
        return joined with
        {
            Type = "text[] not null",
            FromArrayElement = $"string_to_array({name}, E'\\x1f')",
            Copy = (copy, row) => copy.Write<string[]>([.. value(row)]),
        };
    }

    private static void Write<T>(NpgsqlBinaryImporter copy, T value)
    {
        if (value is null)
        {
            copy.WriteNull();
        }
        else if (default(T) is null && typeof(T).IsValueType)
        {
            copy.Write((object)value); // Nullable<T>, as what it holds
        }
        else
        {
            copy.Write(value);
        }
    }
}
