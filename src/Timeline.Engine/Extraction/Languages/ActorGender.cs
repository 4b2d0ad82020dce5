namespace Timeline.Engine.Extraction.Languages;

/// <summary>Which pronouns take up a person.</summary>
public enum ActorGender
{
    Male,
    Female,
}
