using System.Diagnostics.CodeAnalysis;

namespace Timeline.Web.Asking;

/// <summary>A parameter of a query: how it is called, described and shown. What reads it and what documents it are one list.</summary>
internal abstract record Parameter(string Name, string Description, string Example)
{
    public bool IsRequired { get; init; }

    /// <summary>The words it can be; empty when it is none of a few.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The least and most it can be; null when it is no number.</summary>
    public (int Least, int Most)? Bounds { get; init; }

    public bool IsFlag { get; init; }
}

/// <param name="Read">Reads its text.</param>
internal sealed record Parameter<T>(string Name, string Description, string Example, Reader<T> Read) : Parameter(Name, Description, Example)
{
    public Parameter<T> Required() => this with { IsRequired = true };
}

/// <returns>What is wrong with the text and what would do; null when it was read.</returns>
internal delegate string? Reader<T>(string text, out T? value);

internal delegate bool CursorReader<T>(string text, [NotNullWhen(true)] out T? cursor)
    where T : class;
