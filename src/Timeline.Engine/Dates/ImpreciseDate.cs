using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;

namespace Timeline.Engine.Dates;

/// <summary>
/// A date exactly as precise as its source: from a century to a minute, an interval with ends that may be open, one of
/// several dates; possibly approximate or uncertain.
/// </summary>
/// <remarks>
/// <para>
/// Its text form, which is also its JSON form, is EDTF (ISO 8601-2:2019; Library of Congress, 2019): level 0, level 1
/// without years of more than four digits, of level 2 sets <c>[..]</c>, parts of a year, decades of three digits,
/// qualified components and X in any place; and, our own, times to the minute. docs/dates.md lists every form with its bounds.
/// </para>
/// <para>
/// Proleptic Gregorian calendar, years -9998 to 9999; year 0000 is 1 BC. Bounds are whole UTC days, both inclusive; a
/// time without an offset counts as UTC. <c>~</c> and <c>?</c> widen no bound, because how wide is not known: they only
/// keep an order or an overlap from being certain.
/// </para>
/// <para>
/// Immutable. Two are equal when their texts are. There is no <c>&lt;</c>: of two dates often neither is before the other, so order is
/// asked for with the certainty that is wanted, and <see cref="Chronological"/> sorts.
/// </para>
/// </remarks>
[JsonConverter(typeof(ImpreciseDateJsonConverter))]
public sealed partial record ImpreciseDate : IParsable<ImpreciseDate>
{
    private readonly string _edtf;
    private readonly EdtfReading _reading;

    private ImpreciseDate(string edtf, EdtfReading reading) => (_edtf, _reading) = (edtf, reading);

    /// <summary>Orders by first moment (open first), then last moment (open last), then text.</summary>
    public static IComparer<ImpreciseDate> Chronological { get; } = Comparer<ImpreciseDate>.Create(Compare);

    /// <summary>The first UTC day the date can denote, ignoring approximation; null when it is open or unknown before.</summary>
    public LocalDate? Earliest => _reading.Bounds.FirstDay;

    /// <summary>The last UTC day the date can denote, ignoring approximation; null when it is open or unknown after.</summary>
    public LocalDate? Latest => _reading.Bounds.LastDay;

    public DatePrecision Precision => _reading.Precision;

    public bool IsInterval => Precision == DatePrecision.Interval;

    /// <summary>Carries <c>~</c> or <c>%</c> anywhere.</summary>
    public bool IsApproximate => _edtf.AsSpan().ContainsAny('~', '%');

    /// <summary>Carries <c>?</c> or <c>%</c> anywhere.</summary>
    public bool IsUncertain => _edtf.AsSpan().ContainsAny('?', '%');

    /// <summary>Carries <c>~</c>, <c>?</c> or <c>%</c> anywhere.</summary>
    public bool IsQualified => _edtf.AsSpan().ContainsAny('~', '?', '%');

    /// <summary>Where an interval starts, the date itself when it is none; null when open or unknown.</summary>
    public ImpreciseDate? Start => EndOf(before: true);

    /// <summary>Where an interval ends, the date itself when it is none; null when open or unknown.</summary>
    public ImpreciseDate? End => EndOf(before: false);

    /// <summary>Reads the text form, which <see cref="ToString"/> gives back character for character.</summary>
    /// <exception cref="FormatException">The text is none of the forms, or no such date exists; the message says what would do.</exception>
    public static ImpreciseDate Parse(string edtf) =>
        TryParse(edtf, out var date, out var problem) ? date : throw new FormatException(problem);

    public static bool TryParse([NotNullWhen(true)] string? edtf, [NotNullWhen(true)] out ImpreciseDate? date) =>
        TryParse(edtf, out date, out _);

    /// <param name="problem">The text, what is wrong with it and what would do, on one line; null when it is a date.</param>
    public static bool TryParse(
        [NotNullWhen(true)] string? edtf,
        [NotNullWhen(true)] out ImpreciseDate? date,
        [NotNullWhen(false)] out string? problem)
    {
        problem = EdtfReader.Read(edtf, out var reading);
        if (edtf is not null && problem is null)
        {
            date = new ImpreciseDate(edtf, reading);
            return true;
        }

        date = null;
        problem = $"{QuotedInput.Of(edtf)}: {problem}";
        return false;
    }

    static ImpreciseDate IParsable<ImpreciseDate>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<ImpreciseDate>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ImpreciseDate result) =>
        TryParse(s, out result);

    /// <summary>Whether every moment this can denote precedes every moment <paramref name="other"/> can; never when either is qualified.</summary>
    public bool IsCertainlyBefore(ImpreciseDate other) =>
        !IsQualified && !other.IsQualified && _reading.Bounds.IsBefore(other._reading.Bounds);

    /// <summary>Whether some moment this can denote precedes, or falls together with, one that <paramref name="other"/> can.</summary>
    /// <remarks>Two things of one day may have happened in either order, so a day is possibly before itself.</remarks>
    public bool IsPossiblyBefore(ImpreciseDate other) => !other._reading.Bounds.IsBefore(_reading.Bounds);

    /// <summary>How much of what this can denote lies inside a limit.</summary>
    public Overlap Within(DayRange limit) =>
        !_reading.Touches(limit.Bounds) ? Overlap.No
        : IsQualified || !limit.Bounds.Covers(_reading.Bounds) ? Overlap.Possibly
        : Overlap.Certainly;

    /// <summary>Whether the date can denote a moment of this UTC day, ignoring approximation.</summary>
    public bool Contains(LocalDate day) => _reading.Touches(Bounds.Of(day));

    public bool Equals(ImpreciseDate? other) => other is not null && string.Equals(_edtf, other._edtf, StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_edtf);

    /// <summary>The text form: EDTF.</summary>
    public override string ToString() => _edtf;

    private static int Compare(ImpreciseDate a, ImpreciseDate b) =>
        (a._reading.Bounds.First, a._reading.Bounds.Last).CompareTo((b._reading.Bounds.First, b._reading.Bounds.Last)) is var order and not 0
            ? order
            : string.CompareOrdinal(a._edtf, b._edtf);

    private ImpreciseDate? EndOf(bool before)
    {
        if (!IsInterval)
        {
            return this;
        }

        var slash = _edtf.IndexOf('/', StringComparison.Ordinal);
        var text = before ? _edtf[..slash] : _edtf[(slash + 1)..];
        return text is "" or ".." ? null : Parse(text);
    }
}
