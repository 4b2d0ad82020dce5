using Timeline.Cli.Invocation;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;

namespace Timeline.Cli.Printing;

/// <summary>Says when an article came out and how we know.</summary>
internal static class Published
{
    public static string Text(ImpreciseDate? date, DateBasis basis, string? words) => (date, basis, words) switch
    {
        (null, _, _) => "unknown",
        (_, DateBasis.Stated, null) => $"{date} (as given)",
        (_, DateBasis.Stated, { } read) => $"{date} (stated: \"{Printable.Line(read)}\")",
        (_, DateBasis.Corrected, _) => $"{date} (corrected)",
        (_, _, null) => $"{date} (inferred)",
        (_, _, { } read) => $"{date} (inferred from \"{Printable.Line(read)}\")",
    };
}
