using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;

namespace Timeline.Engine.Dates;

/// <summary>A date exactly as precise as its source. Placeholder of the type's public shape.</summary>
[JsonConverter(typeof(ImpreciseDateJsonConverter))]
public sealed record ImpreciseDate
{
    private readonly string _edtf;

    private ImpreciseDate(string edtf, LocalDate? earliest, LocalDate? latest) =>
        (_edtf, Earliest, Latest) = (edtf, earliest, latest);

    /// <summary>The first day the date can denote, ignoring approximation; null when it is open before.</summary>
    public LocalDate? Earliest { get; }

    /// <summary>The last day the date can denote, ignoring approximation; null when it is open after.</summary>
    public LocalDate? Latest { get; }

    /// <summary>Carries <c>~</c>, <c>?</c> or <c>%</c> anywhere.</summary>
    public bool IsQualified => _edtf.AsSpan().ContainsAny('~', '?', '%');

    public static ImpreciseDate Day(LocalDate day) => Parse(day.ToString("uuuu-MM-dd", null));

    public static ImpreciseDate Parse(string edtf) => TryParse(edtf, out var date) ? date : throw new FormatException();

    public static bool TryParse(string edtf, [NotNullWhen(true)] out ImpreciseDate? date)
    {
        date = new ImpreciseDate(edtf, null, null);
        return true;
    }

    public override string ToString() => _edtf;
}
