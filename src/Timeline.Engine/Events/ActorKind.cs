namespace Timeline.Engine.Events;

/// <summary>What an actor is. Stored by name.</summary>
public enum ActorKind
{
    Person,
    Organisation,
    State,
    Place,

    /// <summary>A source the article does not name: "a senior defence official", "witnesses".</summary>
    Unnamed,
}
