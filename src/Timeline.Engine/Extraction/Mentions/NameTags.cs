using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Analysis.Tagging;

namespace Timeline.Engine.Extraction.Mentions;

/// <summary>What the tagger's tags say of actors.</summary>
internal static class NameTags
{
    /// <summary>Null for what is no name, or the name of nothing that acts.</summary>
    public static ActorKind? Kind(this NameTag tag) => tag switch
    {
        NameTag.BeginPerson or NameTag.InPerson => ActorKind.Person,
        NameTag.BeginOrganisation or NameTag.InOrganisation => ActorKind.Organisation,
        NameTag.BeginPlace or NameTag.InPlace => ActorKind.Place,
        _ => null,
    };

    public static bool Begins(this NameTag tag) =>
        tag is NameTag.BeginPerson or NameTag.BeginOrganisation or NameTag.BeginPlace or NameTag.BeginOther;

    /// <summary>The token after the name that token <paramref name="first"/> is in, or after the token itself.</summary>
    public static int EndOf(this NameTag[] tags, int first)
    {
        var inside = tags[first].Begins() ? tags[first] + 1 : tags[first];
        var end = first + 1;

        while (inside != NameTag.Outside && end < tags.Length && tags[end] == inside)
        {
            end++;
        }

        return end;
    }
}
