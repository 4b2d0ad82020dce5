namespace Timeline.Web.Problems;

/// <summary>A request that makes no sense. The message says what was asked, what was found and what to do.</summary>
internal sealed class RequestRefusedException(ProblemKind kind, string message) : Exception(message)
{
    public ProblemKind Kind { get; } = kind;

    public static RequestRefusedException UnknownParameter(string name, IReadOnlyList<string> known) => new(
        ProblemKind.UnknownParameter,
        $"There is no parameter '{name}' here; {(known.Count == 0 ? "there are none" : $"the parameters are {string.Join(", ", known)}")}. Leave it out, or see /openapi/v1.json.");

    /// <param name="problem">What was found and what is expected, without a full stop.</param>
    public static RequestRefusedException BadParameter(string name, string problem) => new(ProblemKind.BadParameter, $"{name}: {problem.TrimEnd('.')}.");
}
