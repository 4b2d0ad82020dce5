namespace Timeline.Projections.Joining;

/// <summary>What decides which actor a name means: two reads of one collection that agree in it agree on every name.</summary>
/// <param name="Decided">Position of the last decision about an actor, or change of what articles join, up to the position read at; 0 when there is none.</param>
/// <param name="Mended">How often a rebuild found views to differ from the log.</param>
internal readonly record struct NamesAt(long Decided, int Mended);
