namespace Timeline.Projections.Actors;

/// <summary>The order of actors: most statements first, then by name. Total within a collection, so a place in it is a cursor.</summary>
internal readonly record struct ActorOrder(int Statements, string Name, string Key) : IComparable<ActorOrder>
{
    public int CompareTo(ActorOrder other) =>
        other.Statements.CompareTo(Statements) is not 0 and var more ? more
        : string.CompareOrdinal(Name, other.Name) is not 0 and var name ? name
        : string.CompareOrdinal(Key, other.Key);
}
