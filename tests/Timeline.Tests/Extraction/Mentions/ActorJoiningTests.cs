using Timeline.Engine.Events;
using Timeline.Engine.Extraction;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Layout;
using Timeline.Engine.Extraction.Mentions;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Tests.Extraction.Mentions;

public sealed class ActorJoiningTests
{
    [Theory]
    [InlineData("Maria Lindqvist", "Maria Lindqvist arrived early.", "Later Lindqvist left again.")]
    [InlineData("Maria Lindqvist", "Mrs. Lindqvist arrived early.", "Nobody greeted Maria Lindqvist.")]
    [InlineData("Volodymyr Zelenskyy", "Volodymyr Zelenskyy spoke first.", "Then Zelensky left.", "The aides of Zelenskiy stayed.")]
    [InlineData("Alexander Lukashenko", "Alexander Lukashenko spoke first.", "Then Lukashenka left.")]
    [InlineData("Anton Gerashchenko", "Anton Gerashchenko spoke first.", "Then Anton Herashchenko left.")]
    [InlineData("Ramzan Kadyrov", "Ramzan Kadyrov spoke first.", "Then Qadyrov left.")]
    [InlineData("John F. Kennedy", "John Kennedy spoke first.", "Then John F. Kennedy left.")]
    [InlineData("Xi Jinping", "Xi Jinping spoke first.", "Then Xi left.")]
    [InlineData("European Union", "The European Union (EU) met.", "The EU agreed.")]
    [InlineData("European Union", "The EU agreed.")]
    [InlineData("Border Guard Union", "The Border Guard Union (BGU) met.", "The BGU agreed.")]
    [InlineData("American Bicycle Council", "The American Bicycle Council (ABC) met.", "The ABC agreed.")]
    [InlineData("Russia", "The Russian Federation agreed.", "Russia did not.", "Russian ships left.")]
    [InlineData("United States", "The U.S. agreed.", "America did not.", "The US left.")]
    public void Names_of_one_actor_are_one(string name, params string[] sentences) =>
        Assert.Equal([name], ReadingOf.Prose(sentences).Reading.Actors.Select(actor => actor.Name));

    [Theory]
    [InlineData("Congress", "Peru’s Congress met.", "Congress then left.")]
    [InlineData("Senate", "In Kenya the Senate met.")]
    [InlineData("Coast Guard", "The Coast Guard came.")]
    [InlineData("Red Cross", "The Red Cross came.")]
    [InlineData("Security Council", "Members of the Security Council met in Moscow.")]
    public void A_name_that_many_countries_bodies_bear_is_no_one_country_s(string name, params string[] sentences) =>
        Assert.Contains(name, ReadingOf.Prose(sentences).Reading.Actors.Select(actor => actor.Name));

    [Theory]
    [InlineData("United States Congress", "The U.S. Congress met.", "Congress then left.")]
    [InlineData("United Nations Security Council", "The UN Security Council met.", "The Security Council then left.")]
    public void A_name_that_many_bodies_bear_is_the_one_named_in_full_before(string name, params string[] sentences) =>
        Assert.Equal([name], ReadingOf.Prose(sentences).Reading.Actors.Select(actor => actor.Name));

    [Fact]
    public void A_body_that_is_said_to_be_another_country_s_is_not_the_one_named_before() =>
        Assert.Equal(
            ["United States Congress", "Peru", "Congress"],
            ReadingOf.Prose("The U.S. Congress met.", "Peru’s Congress did not.").Reading.Actors.Select(actor => actor.Name));

    [Theory]
    [InlineData("Anna Wagner", "Anna Wagner arrived early.", "Wagner said it was late.")]
    [InlineData("Lisa Apple", "Judge Lisa Apple arrived early.", "Apple said it was late.")]
    [InlineData("Mark Cuban", "Mark Cuban arrived early.", "Cuban said it was late.")]
    [InlineData("Irene French", "Irene French arrived early.", "French’s sister left.")]
    public void A_surname_that_names_a_body_or_a_people_elsewhere_is_the_person_s(string name, params string[] sentences) =>
        Assert.Equal([name], ReadingOf.Prose(sentences).Reading.Actors.Select(actor => actor.Name));

    [Fact]
    public void A_people_s_adjective_before_a_noun_is_no_surname() =>
        Assert.Equal(["Mark Cuban", "Cuba"], ReadingOf.Prose("Mark Cuban arrived early.", "He smoked a Cuban cigar.").Reading.Actors.Select(actor => actor.Name));

    [Theory]
    [InlineData("Anna Ozols met Peter Ozols.", "Anna Ozols", "Peter Ozols")]
    [InlineData("George W. Bush met George H.W. Bush.", "George W. Bush", "George H.W. Bush")]
    [InlineData("Robert Downey Jr. met Robert Downey.", "Robert Downey Jr.", "Robert Downey")]
    [InlineData("North Korea met South Korea.", "North Korea", "South Korea")]
    [InlineData("Niger met Nigeria.", "Niger", "Nigeria")]
    public void Two_stay_two(string sentence, params string[] names) =>
        Assert.Equal(names, ReadingOf.Prose(sentence).Reading.Actors.Select(actor => actor.Name));

    [Fact]
    public void A_surname_of_two_people_is_whom_it_meant_before_the_second_was_named() =>
        Assert.Equal(
            ["Anna Ozols", "Anna Ozols", "Peter Ozols", "Anna Ozols"],
            Names("Anna Ozols arrived.", "Ozols sat down.", "Peter Ozols stood.", "Ozols spoke."));

    [Fact]
    public void A_surname_of_two_people_nobody_alone_had_stays_an_actor_of_its_own() =>
        Assert.Equal(["Anna Ozols", "Peter Ozols", "Ozols"], Names("Anna Ozols met Peter Ozols.", "Ozols spoke."));

    [Fact]
    public void A_title_of_the_other_gender_does_not_join() =>
        Assert.Equal(["Anna Ozols", "Ozols"], Names("Anna Ozols arrived.", "Mr. Ozols spoke."));

    [Fact]
    public void Spellings_that_were_met_are_aliases() =>
        Assert.Equal(["Lukashenka", "Lukashenko"], ReadingOf.Actor("Alexander Lukashenko", "Lukashenka spoke.", "Alexander Lukashenko left.", "Nobody saw Lukashenko.").Aliases);

    [Fact]
    public void A_post_is_signed_by_the_person_the_prose_calls_by_a_shorter_name()
    {
        const string Prose = "Marta Silva Reyes left.\n";
        const string Post = "We stay.\n— Marta Silva (@martas) May 2, 2021";
        var text = "Marta Silva left.\n" + "We stay.\n— Marta Silva Reyes (@martas) May 2, 2021";
        Assert.NotEqual(Prose, Post);
        var signature = new CharRange(text.IndexOf('—', StringComparison.Ordinal), text.Length);
        var reading = ActorReader.Read(new AnnotatedText(
            ArticleReader.Tokenize(text),
            [
                new Segment(SegmentKind.Prose, new CharRange(0, 17), [new CharRange(0, 17)]),
                new Segment(
                    SegmentKind.Post, new CharRange(18, text.Length), [new CharRange(18, 26)],
                    new PostSignature(signature, "Marta Silva Reyes", "@martas", null, "May 2, 2021")),
            ]));
        var actor = Assert.Single(reading.Actors);
        Assert.Equal("Marta Silva", actor.Name);
        Assert.Equal(["Marta Silva Reyes", "@martas"], actor.Aliases);
    }

    [Fact]
    public void A_heading_names_only_whom_the_article_knows()
    {
        var (reading, _) = ReadingOf.Segments((SegmentKind.Heading, "Lindqvist Slams Estonia Over Border Plan"), (SegmentKind.Prose, "Maria Lindqvist spoke."));
        Assert.Equal(["Maria Lindqvist", "Estonia", "Maria Lindqvist"], reading.Mentions.Select(mention => mention.Name));
    }

    [Fact]
    public void Somebodys_office_is_an_organisation_of_its_own()
    {
        var (reading, text) = ReadingOf.Prose("President Ingrid Solberg’s office denied it.");
        Assert.Equal(["Ingrid Solberg=Person", "office=Organisation"], reading.Mentions.Select(mention => $"{mention.Range.Of(text)}={mention.Kind}"));
        Assert.Equal("Office of Ingrid Solberg", reading.Mentions[1].Name);
    }

    [Theory]
    [InlineData("According to a senior Estonian official, nothing moved.", "a senior Estonian official")]
    [InlineData("Two witnesses said nothing moved.", "two witnesses")]
    [InlineData("Nothing moved, said local residents.", "local residents")]
    [InlineData("The prosecutors said nothing moved.", "prosecutors")]
    public void A_source_without_a_name_is_called_as_the_article_calls_it(string sentence, string name) =>
        Assert.Contains(ReadingOf.Prose(sentence).Reading.Actors, actor => actor.Kind == ActorKind.Unnamed && actor.Name == name);

    [Theory]
    [InlineData("Spokesman Ottavio Brambilla left.", "Ottavio Brambilla", "Spokesman")]
    [InlineData("Estonian President Ottavio Brambilla left.", "Ottavio Brambilla", "Estonian President")]
    [InlineData("Ottavio Brambilla, a senior fellow at the Institute of Peace, left.", "Ottavio Brambilla", "a senior fellow at the Institute of Peace")]
    [InlineData("The bank’s chief economist, Ottavio Brambilla, left.", "Ottavio Brambilla", "bank’s chief economist")]
    [InlineData("They met minister Ottavio Brambilla.", "Ottavio Brambilla", "minister")]
    public void A_role_is_worded_as_in_the_article(string sentence, string name, string role) =>
        Assert.Equal(role, ReadingOf.Actor(name, sentence).Role);

    [Theory]
    [InlineData("Mr. Brambilla left.", "Brambilla", ActorGender.Male)]
    [InlineData("Spokeswoman Zuk Tarnowiak left.", "Zuk Tarnowiak", ActorGender.Female)]
    [InlineData("Ingrid Solberg left.", "Ingrid Solberg", ActorGender.Female)]
    [InlineData("The visit of Zebulon Quartermain, who paints, was short.", "Zebulon Quartermain", null)]
    public void A_gender_is_guessed_from_title_role_and_given_name(string sentence, string name, ActorGender? gender) =>
        Assert.Equal(gender, ReadingOf.Actor(name, sentence).Gender);

    private static IEnumerable<string> Names(params string[] sentences) => ReadingOf.Prose(sentences).Reading.Mentions.Select(mention => mention.Name);
}
