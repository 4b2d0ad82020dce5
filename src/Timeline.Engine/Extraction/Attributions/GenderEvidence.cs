using System.Collections.Frozen;

namespace Timeline.Engine.Extraction.Attributions;

internal enum Gender
{
    Unknown,
    Male,
    Female,
}

/// <summary>Words that tell whether "he" or "she" can stand for somebody: titles, roles, given names. Unknown fits both.</summary>
internal static class GenderEvidence
{
    private const string MaleWords =
        """
        mr. mr sir lord king prince duke baron father brother son husband man boy uncle nephew grandfather spokesman chairman congressman businessman
        councilman alderman assemblyman policeman fireman salesman sportsman clergyman statesman gentleman he him his himself monk priest
        """;

    private const string FemaleWords =
        """
        mrs. mrs ms. ms miss lady dame queen princess duchess baroness mother sister daughter wife woman girl aunt niece grandmother spokeswoman
        chairwoman congresswoman businesswoman councilwoman assemblywoman policewoman actress waitress nun she her hers herself widow
        """;

    private const string MaleNames =
        """
        aaron abdul abraham adam ahmed alan albert alejandro aleksandr aleksei alex alexander alexei alfred ali allen anatoly anders andreas andrei andrew andriy andy angus
        anthony anton antonio antony arnold arthur artem barack barry ben benjamin bernard bernie bill bob boris brad brandon brett brian bruce bryan carl carlos charles charlie chris
        christian christopher colin craig dan daniel dave david dean denis dennis derek dick dieter dmitri dmitry dmytro donald doug douglas dwight ed eddie edgar
        eduardo edward edwin emmanuel eric erik ernest eugene fernando francis francisco francois frank franz fred frederick gareth gary geoffrey george gerald gerhard
        giovanni glenn gordon graham greg gregory guillermo gustav guy hamid hans harold harry hassan henry herbert howard hugh hugo hussein ian ibrahim igor ivan jack jacob jacques
        jake james jason javier jeb jeff jeffrey jens jeremy jerry jim jimmy joachim joe joel johan john johnny jon jonathan jorge jose josep joseph joshua juan julian justin karl keith
        ken kenneth kevin khalid klaus konstantin kurt kyle lars larry lawrence leo leon leonard leonid lloyd louis luis lukas luke mahmoud marc marco marcus mario mark martin
        matt matthew max michael michel miguel mike mikhail mitch mitt mohamed mohammad mohammed muhammad mustafa nathan neil nicholas nick nicolas nigel nikolai nikolay
        norman oleg oleksandr oleksii oleksiy oliver omar oscar osama otto owen pablo patrick paul pavel pedro peter petro phil philip philippe pierre rafael ralph ramzan
        ray raymond recep rex ricardo richard rick rob robert roberto rod roger roland ron ronald roy rudy russell ryan said salman sam samuel scott sean sebastian sergei sergey serhiy sergio
        simon stanislav stanley stefan stephen steve steven stuart sven tariq ted teodor terry thomas tim timothy tobias toby todd tom tommy tony valery vasily victor
        viktor vincent vitali vitaly vladimir volodymyr walter warren wayne william winston wolfgang xavier yevgeny yuri yuriy yusuf zachary
        """;

    private const string FemaleNames =
        """
        abigail ada agnes aisha alexandra alice alicia alison allison amanda amelia amy ana anastasia andrea angela anita ann anna anne annie antonia audrey barbara beatrice becky
        bernadette beth betty beverly bonnie brenda bridget brittany camilla carla carly carmen carol caroline carolyn catherine cathy charlotte cheryl
        chloe christina christine cindy claire clara claudia condoleezza connie cynthia daisy dana deborah debbie denise diana diane dianne donna dora doris dorothy ekaterina elaine eleanor
        elena elisabeth elise elizabeth ella ellen emily emma erika esther eva evelyn fatima fiona florence frances gabriela gail galina georgia gillian gina gloria grace greta gwen
        haley hannah harriet heather heidi helen hillary huma ingrid irene irina isabel isabella ivanka jackie jacqueline jane janet janice jean jeanne jennifer jenny jessica jill joan joanna
        josephine joyce juanita judith judy julia julie karen karin kate katherine kathleen kathryn kathy katie kellyanne kim kirsten kristina laura lauren leah leila
        leslie liliana linda lisa liz loretta lori louise lucia lucy lydia lyudmila madeleine maggie margaret maria mariana marie marina marjorie marta martha mary maureen
        megan melania melanie melissa mercedes meredith michelle mildred miriam molly monica nadia nancy naomi natalia natalie nicola nicole nikki nina nora
        oksana olga olivia oprah pamela patricia patty paula pauline penny phyllis polina priscilla rachel rebecca renee rhonda rita roberta rosa rose rosemary ruth sally samantha sandra sara sarah
        sharon sheila shirley silvia sofia sonia sophia sophie stella stephanie sue susan svetlana sviatlana sylvia tamara tammy tanya tatiana tatyana teresa theresa tiffany tina tracy ursula valentina valerie
        vanessa vera veronica victoria viktoria virginia vivian wanda wendy yelena yulia yvonne zoe
        """;

    private static readonly FrozenDictionary<string, Gender>.AlternateLookup<ReadOnlySpan<char>> Words = Set(MaleWords, FemaleWords);

    private static readonly FrozenDictionary<string, Gender>.AlternateLookup<ReadOnlySpan<char>> Names = Set(MaleNames, FemaleNames);

    public static Gender OfWord(ReadOnlySpan<char> word) => Words.TryGetValue(word, out var gender) ? gender : Gender.Unknown;

    public static Gender OfFullName(string name) =>
        name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && Names.TryGetValue(name.AsSpan(0, space), out var gender) ? gender : Gender.Unknown;

    private static FrozenDictionary<string, Gender>.AlternateLookup<ReadOnlySpan<char>> Set(string male, string female) =>
        Split(male).Select(w => (Word: w, Gender: Gender.Male)).Concat(Split(female).Select(w => (Word: w, Gender: Gender.Female)))
        .ToFrozenDictionary(w => w.Word, w => w.Gender, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static string[] Split(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
