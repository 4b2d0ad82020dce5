namespace Timeline.Projections.Rows;

/// <summary>What people have decided about a statement.</summary>
public enum StatementStatus
{
    /// <summary>Nobody has decided anything.</summary>
    Recorded,

    /// <summary>A person checked it against its article.</summary>
    Accepted,

    /// <summary>Somebody holds it to be wrong, and nobody has settled that.</summary>
    Disputed,

    /// <summary>Not what the article says; hidden unless asked for.</summary>
    Retracted,
}
