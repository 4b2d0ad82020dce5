using Timeline.Engine.Events;
using Timeline.Projections.Joining;
using Timeline.Projections.Rows;

namespace Timeline.Tests.Joining;

/// <summary>Each article names some actors; which of their names are one across articles?</summary>
public sealed class JoinRulesTests
{
    private readonly List<ActorRead[]> _articles = [];
    private readonly List<string> _typed = [];

    [Theory]
    [InlineData("Alexander Lukashenko", "Alexander Lukashenka")]
    [InlineData("Alexander Lukashenko", "Aliaksandr Lukashenka")]
    [InlineData("Volodymyr Zelenskyy", "Volodymyr Zelensky")]
    [InlineData("Volodymyr Zelenskiy", "Vladimir Zelensky")]
    [InlineData("Sergey Kuznetsov", "Sergei Kuznetsoff")]
    [InlineData("Dmitry Mikhailov", "Dmitri Mihailov")]
    [InlineData("Yulia Petrova", "Julija Petrova")]
    [InlineData("Oleksiy Herashchenko", "Aleksei Gerashchenko")]
    [InlineData("Nikos Papadopoulos", "Nikos Papadopulos")]
    [InlineData("Mohammed al-Rashid", "Muhammad Al Rasheed")]
    [InlineData("Yousef Hassan", "Yusuf Hasan")]
    [InlineData("Aleksandar Vučić", "Aleksandar Vucic")]
    [InlineData("Jürgen Müller", "Juergen Mueller")]
    [InlineData("Kim Jong-un", "Kim Jong Un")]
    [InlineData("Marta Silva", "Marta Elena Silva")]
    [InlineData("John F. Kennedy", "John Fitzgerald Kennedy")]
    public void Spellings_of_one_name_are_one(string one, string other)
    {
        Article(Person(one));
        Article(Person(other));

        Assert.True(AreOne(one, other));
    }

    [Theory]
    [InlineData("John Smith", "Jane Smith")]
    [InlineData("John Smith", "John Smyth")]
    [InlineData("Terry Miller", "Terri Miller")]
    [InlineData("Thomas Meyer", "Thomas Meier")]
    [InlineData("Hans Bauer", "Hans Baur")]
    [InlineData("George Bush", "George W. Bush")]
    [InlineData("George W. Bush", "George H. W. Bush")]
    [InlineData("Robert Downey", "Robert Downey Jr.")]
    [InlineData("J. Ozols", "Janis Ozols")]
    [InlineData("Ivan Petrov", "Ivan Petrova")]
    [InlineData("Li Wei", "Lee Wei")]
    [InlineData("Tariq Gaddafi", "Tariq Qadhafi")]
    public void Names_that_may_be_two_people_s_are_two(string one, string other)
    {
        Article(Person(one));
        Article(Person(other));

        Assert.False(AreOne(one, other));
    }

    [Fact]
    public void Two_spellings_that_one_article_has_as_two_people_are_two()
    {
        Article(Person("Ivan Petrov"));
        Article(Person("Ivan Petroff"));
        Assert.True(AreOne("Ivan Petrov", "Ivan Petroff"));

        Article(Person("Ivan Petrov"), Person("Ivan Petroff"));

        Assert.False(AreOne("Ivan Petrov", "Ivan Petroff"));
    }

    [Fact]
    public void A_shorter_name_that_two_longer_ones_may_be_is_neither_while_spellings_stay_one()
    {
        Article(Person("Marta Silva"));
        Article(Person("Márta Silva"));
        Article(Person("Marta Elena Silva"));
        Assert.True(AreOne("Marta Silva", "Marta Elena Silva"));

        Article(Person("Marta Rosa Silva"));

        Assert.Equal(
            (false, false, true),
            (AreOne("Marta Silva", "Marta Elena Silva"), AreOne("Marta Elena Silva", "Marta Rosa Silva"), AreOne("Marta Silva", "Márta Silva")));
    }

    [Fact]
    public void The_fullest_name_is_shown_and_of_equally_full_ones_the_first()
    {
        Article(Person("Alexander Lukashenko"));
        Article(Person("Alexander Lukashenka"));
        Assert.Equal("alexander lukashenko", Names().KeyOf("alexander lukashenka"));

        Article(Person("Alexander Grigorievich Lukashenka"));

        Assert.Equal("alexander grigorievich lukashenka", Names().KeyOf("alexander lukashenko"));
    }

    [Theory]
    [InlineData("Ottavio Brambilla", "Brambilla")]
    [InlineData("Alexander Lukashenko", "Lukashenka")]
    [InlineData("Bashar al-Assad", "Assad")]
    [InlineData("Bashar al-Assad", "al-Assad")]
    [InlineData("Ursula von der Leyen", "von der Leyen")]
    [InlineData("Anna Smith-Jones", "Smith-Jones")]
    public void A_surname_alone_is_the_only_person_who_bears_it(string full, string surname)
    {
        Article(Person(surname));
        Article(Person(full));

        Assert.True(AreOne(full, surname));
    }

    [Fact]
    public void Two_people_with_one_surname_stay_two_and_the_surname_alone_is_a_third()
    {
        Article(Person("Smith"));
        Article(Person("John Smith"));
        Assert.True(AreOne("Smith", "John Smith"));

        Article(Person("Jane Smith"));

        Assert.Equal((false, false, false), (AreOne("Smith", "John Smith"), AreOne("Smith", "Jane Smith"), AreOne("John Smith", "Jane Smith")));
    }

    [Fact]
    public void A_name_that_somebody_typed_is_no_reason_to_join_a_surname_and_ends_a_join()
    {
        Article(Person("Smith"));
        _typed.Add("John Smith");
        Assert.False(AreOne("Smith", "John Smith"));

        Article(Person("John Smith"));
        Assert.True(AreOne("Smith", "John Smith"));

        _typed.Add("Jane Smith");
        Assert.False(AreOne("Smith", "John Smith"));
    }

    [Fact]
    public void A_person_s_two_spellings_are_one_bearer_of_the_surname()
    {
        Article(Person("Alexander Lukashenko"));
        Article(Person("Alexander Lukashenka"));
        Article(Person("Lukashenka"));

        Assert.True(AreOne("Alexander Lukashenko", "Lukashenka"));
    }

    [Theory]
    [InlineData("Denzel Washington", "Washington", ActorKind.Place)]
    [InlineData("Maya Georgia", "Georgia", ActorKind.State)]
    [InlineData("Henry Ford", "Ford", ActorKind.Organisation)]
    public void A_surname_that_some_article_has_as_a_place_or_a_body_is_nobody_s(string full, string surname, ActorKind kind)
    {
        Article(Person(full));
        Article(Person(surname));
        Article(new ActorRead(surname, kind, [], null, []));

        Assert.False(AreOne(full, surname));
    }

    [Theory]
    [InlineData("Li Wei", "Li")]
    [InlineData("Li Wei", "Wei")]
    [InlineData("Kim Jong-un", "Kim")]
    [InlineData("Jane Kim", "Kim")]
    [InlineData("Ursula von der Leyen", "Ursula")]
    [InlineData("Anna Smith-Jones", "Jones")]
    [InlineData("Clara Thomas", "Thomas")]
    [InlineData("Karim Hasan", "Hassan")]
    public void A_short_surname_a_first_name_or_a_part_of_a_surname_alone_is_nobody_in_particular(string full, string alone)
    {
        Article(Person(full));
        Article(Person(alone));

        Assert.False(AreOne(full, alone));
    }

    [Fact]
    public void A_surname_that_somebody_else_has_as_a_first_name_is_nobody_s()
    {
        Article(Person("Anna Tamsin"));
        Article(Person("Tamsin"));
        Assert.True(AreOne("Anna Tamsin", "Tamsin"));

        Article(Person("Tamsin Weber"));

        Assert.False(AreOne("Anna Tamsin", "Tamsin"));
    }

    [Fact]
    public void A_surname_that_an_article_has_beside_its_only_bearer_as_another_is_not_joined()
    {
        Article(Person("Anna Ozols"), Person("Ozols"));
        Article(Person("Ozols"));

        Assert.False(AreOne("Anna Ozols", "Ozols"));
    }

    [Fact]
    public void An_acronym_is_the_one_organisation_an_article_explains_it_as()
    {
        Article(Organisation("BGU"));
        Article(Organisation("Border Guard Union", "BGU"));
        Assert.True(AreOne("BGU", "Border Guard Union"));

        Article(Organisation("Baltic Glass Union", "BGU"));

        Assert.False(AreOne("BGU", "Border Guard Union"));
    }

    [Fact]
    public void An_organisation_s_short_name_that_is_no_acronym_holds_only_where_it_stands()
    {
        Article(Organisation("Congress"));
        Article(Organisation("Karland Congress", "Congress"));

        Assert.False(AreOne("Congress", "Karland Congress"));
    }

    [Fact]
    public void An_acronym_that_an_article_has_beside_the_organisation_as_another_is_not_joined()
    {
        Article(Organisation("Border Guard Union", "BGU"));
        Article(Organisation("Border Guard Union"), Organisation("BGU"));

        Assert.False(AreOne("BGU", "Border Guard Union"));
    }

    [Fact]
    public void A_handle_that_one_article_gives_for_a_person_carries_to_others()
    {
        Article(new ActorRead("Marta Silva Reyes", ActorKind.Person, ["@martas", "Silva"], null, []));
        Article(Person("@martas"));

        Assert.True(AreOne("@martas", "Marta Silva Reyes"));
    }

    [Fact]
    public void A_handle_given_for_two_people_is_nobody_s()
    {
        Article(new ActorRead("Marta Silva Reyes", ActorKind.Person, ["@martas"], null, []));
        Article(new ActorRead("Marta Santos", ActorKind.Person, ["@martas"], null, []));
        Article(Person("@martas"));

        Assert.False(AreOne("@martas", "Marta Silva Reyes"));
    }

    [Fact]
    public void Sources_without_a_name_and_bodies_are_not_joined_by_their_last_word()
    {
        Article(new ActorRead("Senior Official", ActorKind.Unnamed, [], null, []), Organisation("Harbour Office"));
        Article(Person("Official"), Person("Office"));

        Assert.Empty(Joins());
    }

    [Fact]
    public void A_name_too_long_for_an_index_is_joined_to_nothing()
    {
        var name = "A" + new string('a', 400);
        Article(new ActorRead($"Ana {name}", ActorKind.Person, [$"@{name}"], null, []));
        Article(Person(name), Person($"@{name}"));

        Assert.Empty(Joins());
    }

    private static ActorRead Person(string name) => new(name, ActorKind.Person, [], null, []);

    private static ActorRead Organisation(string name, params string[] aliases) => new(name, ActorKind.Organisation, [.. aliases], null, []);

    private void Article(params ActorRead[] actors) => _articles.Add(actors);

    private NameJoinRow[] Joins()
    {
        var families = new NameFamilies();

        foreach (var (actors, i) in _articles.Select((actors, i) => (actors, i)))
        {
            foreach (var part in NameParts.Of("case", [.. actors]))
            {
                families.Add(part, i + 1);
            }
        }

        foreach (var part in _typed.SelectMany(name => NameParts.Of("case", name, kind: null)))
        {
            families.Add(part, _articles.Count + 1);
        }

        return [.. families.Joins(out _)];
    }

    private NameBook Names() => new([], Joins());

    private bool AreOne(string one, string other) => Names().KeyOf(NameKey.Of(one)) == Names().KeyOf(NameKey.Of(other));
}
