using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Mentions;

/// <summary>How much speaks for a name being a person, an organisation or a place, and against its being a name at all.</summary>
internal readonly record struct NameEvidence(double Person, double Organisation, double Place, double Against)
{
    public static NameEvidence ForPerson(double weight) => new(weight, 0, 0, 0);

    public static NameEvidence ForOrganisation(double weight) => new(0, weight, 0, 0);

    public static NameEvidence ForPlace(double weight) => new(0, 0, weight, 0);

    public static NameEvidence operator +(NameEvidence a, NameEvidence b) =>
        new(a.Person + b.Person, a.Organisation + b.Organisation, a.Place + b.Place, a.Against + b.Against);

    public ActorKind? Verdict(double enough)
    {
        var best = Math.Max(Person, Math.Max(Organisation, Place));
        return best - Against < enough ? null
            : Person == best ? ActorKind.Person
            : Organisation == best ? ActorKind.Organisation
            : ActorKind.Place;
    }

    public static NameEvidence Of(ArticleWords words, NameCandidate name)
    {
        var form = NameForm.Evidence(words, name.First, name.End);
        var context = NameContext.Before(words, name.First) + NameContext.After(words, name.First, name.End);
        var opens = name.OpensSentence && !words.Is(name.First, LexicalClass.Given | LexicalClass.Surname)
            && (words.Is(name.First, LexicalClass.Common) || words.OccursInLowerCase(name.First));
        var against = opens ? (name.End - name.First == 1 ? 4 : 1) : words.OccursInLowerCase(name.End - 1) && name.End - name.First == 1 ? 2 : 0;
        return form + context + new NameEvidence(0, 0, 0, against);
    }
}
