namespace Timeline.Engine.Extraction.Analysis.Tagging;

/// <summary>What a token is part of, and whether it begins it; in the order the weights are stored.</summary>
internal enum NameTag : byte
{
    Outside,
    BeginPerson,
    InPerson,
    BeginOrganisation,
    InOrganisation,
    BeginPlace,
    InPlace,

    /// <summary>A name of nobody who acts and of no place: a work, a people, a product, an event.</summary>
    BeginOther,
    InOther,
}
