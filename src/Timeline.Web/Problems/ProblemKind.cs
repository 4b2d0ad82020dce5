namespace Timeline.Web.Problems;

/// <summary>A kind of problem, as RFC 9457 has it. Its path is a contract.</summary>
/// <param name="Slug">The last part of its <c>type</c>.</param>
internal sealed record ProblemKind(int Status, string Slug, string Title)
{
    public static ProblemKind UnknownParameter { get; } = new(400, "unknown-parameter", "Unknown parameter");
    public static ProblemKind BadParameter { get; } = new(400, "bad-parameter", "A parameter cannot be read");
    public static ProblemKind BadRequest { get; } = new(400, "bad-request", "The request cannot be read");
    public static ProblemKind Forbidden { get; } = new(403, "cross-site", "Written from another site");
    public static ProblemKind NotFound { get; } = new(404, "not-found", "Not found");
    public static ProblemKind NoCollection { get; } = new(404, "no-collection", "There is no such collection");
    public static ProblemKind MethodNotAllowed { get; } = new(405, "method-not-allowed", "Method not allowed");
    public static ProblemKind Ambiguous { get; } = new(409, "ambiguous", "The name or id is ambiguous");
    public static ProblemKind Conflict { get; } = new(409, "conflict", "It contradicts what was recorded");
    public static ProblemKind TextChanged { get; } = new(409, "text-changed", "The stored text is not what was captured");
    public static ProblemKind Stale { get; } = new(412, "stale", "It changed since you read it");
    public static ProblemKind TooLarge { get; } = new(413, "too-large", "Too large");
    public static ProblemKind NotJson { get; } = new(415, "not-json", "Not JSON");
    public static ProblemKind WrongHost { get; } = new(421, "wrong-host", "Meant for another host");
    public static ProblemKind Invalid { get; } = new(422, "invalid", "It cannot be recorded");
    public static ProblemKind KeyReused { get; } = new(422, "key-reused", "The key was used with another request");
    public static ProblemKind PublishedUnknown { get; } = new(422, "published-unknown", "Nothing says when it was published");
    public static ProblemKind TooMany { get; } = new(429, "too-many", "Too many requests");
    public static ProblemKind Failed { get; } = new(500, "failed", "The server failed");
    public static ProblemKind DatabaseGone { get; } = new(503, "database-unavailable", "The database does not answer");
    public static ProblemKind OutcomeUnknown { get; } = new(503, "outcome-unknown", "Whether it was recorded is not known");
    public static ProblemKind NotReady { get; } = new(503, "not-ready", "Not ready yet");
    public static ProblemKind Stuck { get; } = new(503, "stuck", "The views are stuck");
    public static ProblemKind DiskFull { get; } = new(507, "disk-full", "The database's disk is full");
    public static ProblemKind TimedOut { get; } = new(504, "timed-out", "It took too long");

    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        UnknownParameter, BadParameter, BadRequest, Forbidden, NotFound, NoCollection, MethodNotAllowed, Ambiguous, Conflict, TextChanged, Stale, TooLarge, NotJson, WrongHost,
        Invalid, PublishedUnknown, KeyReused, TooMany, Failed, DatabaseGone, OutcomeUnknown, NotReady, Stuck, TimedOut, DiskFull,
    ];

    public string Path => $"/problems/{Slug}";
}
