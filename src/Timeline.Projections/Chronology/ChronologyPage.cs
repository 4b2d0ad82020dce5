using System.Text.Json.Serialization;

namespace Timeline.Projections.Chronology;

/// <summary>Part of a timeline. Members and their order are a contract.</summary>
/// <param name="Position">The position it was read at: asked again as of it, the answer is the same to the byte.</param>
/// <param name="Next">Cursor of what follows; null at the end.</param>
public sealed record ChronologyPage(long Position, IReadOnlyList<StatementView> Statements, string? Next)
{
    /// <summary>Cursor of what comes before; null at the beginning.</summary>
    [JsonIgnore]
    public string? Previous { get; init; }

    /// <summary>How many statements the limit on happened time left out because their date is unknown; 0 unless that was asked for.</summary>
    [JsonIgnore]
    public int UndatedCount { get; init; }

    /// <summary>The log's last position when it could not be read to its end, else null.</summary>
    [JsonIgnore]
    public long? HiddenUpTo { get; init; }
}
