namespace Timeline.Engine.Extraction.Languages;

/// <summary>What a word alone says about itself or the names beside it; one word may be several. See <c>words.tsv</c>.</summary>
[Flags]
internal enum LexicalClass : long
{
    None = 0,
    HonorificM = 1L << 0,
    HonorificF = 1L << 1,
    Honorific = 1L << 2,
    Title = 1L << 3,
    Role = 1L << 4,
    OrgHead = 1L << 5,
    Military = 1L << 6,
    OrdinalHead = 1L << 7,
    CompanySuffix = 1L << 8,
    OrgOf = 1L << 9,
    OrgNoun = 1L << 10,
    OrgAfter = 1L << 11,
    PlaceHead = 1L << 12,
    PlaceBefore = 1L << 13,
    PlaceOf = 1L << 14,
    PlaceNoun = 1L << 15,
    PlacePrep = 1L << 16,
    Directional = 1L << 17,
    Speech = 1L << 18,
    Act = 1L << 19,
    ActNoun = 1L << 20,
    Govern = 1L << 21,
    Function = 1L << 22,
    Calendar = 1L << 23,
    Common = 1L << 24,
    SourceNoun = 1L << 25,
    BodyNoun = 1L << 26,
    GivenM = 1L << 27,
    GivenF = 1L << 28,
    Surname = 1L << 29,
    ThingHead = 1L << 30,
    Acronym = 1L << 31,
    Personal = 1L << 32,
    Relation = 1L << 33,
    Past = 1L << 34,
    OrgFor = 1L << 35,
    OrgOn = 1L << 36,
    OrgAgainst = 1L << 37,

    /// <summary>Heads that people are called by, too: Veronica Lake, Samantha Power.</summary>
    SurnameToo = 1L << 38,

    AnyHonorific = HonorificM | HonorificF | Honorific,
    AnyTitle = AnyHonorific | Title,
    Given = GivenM | GivenF,
}
