namespace Timeline.Engine.Errors;

/// <summary>A way to correct a statement, named after its command.</summary>
public enum StatementCorrection
{
    Redate,
    Reattribute,
    Amend,
    Dispute,
    Settle,
    Retract,
    Restore,
}
