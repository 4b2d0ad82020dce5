namespace Timeline.Engine.Extraction.Languages.English;

/// <summary>Words that open clauses, and tell tense and modality.</summary>
internal static class ClauseWords
{
    public static readonly WordSet Asides = new("who whom whose which where whether how why what because although though unless if than whereas despite");
    public static readonly WordSet Comparisons = new("compared versus vs vs. unlike");
    public static readonly WordSet Times = new("when while as once");
    public static readonly WordSet BeforeThatAsPronoun = new("of in on at by for from with to and or but after before since until");
    public static readonly WordSet Distancing = new(
        """
        allegedly alleged alleges purportedly purported purporting purports supposedly reportedly apparently so-called accused
        suspected rumoured rumored unconfirmed
        """);
    public static readonly WordSet Unsure = new("possibly perhaps maybe probably likely potentially presumably conceivably");
    public static readonly WordSet Asking = new("whether if who whom whose which what when where why how");
    public static readonly WordSet Negations = new("not n’t n't never cannot nobody none neither nothing nowhere no");
    public static readonly WordSet Adverbs = new(
        """
        not n’t n't never also already now then still just only ever even soon again recently currently now clearly always often
        long since all both yet reportedly allegedly
        """);
    public static readonly WordSet Subjects = new("i you he she it we they this that these those there");
    public static readonly WordSet NewSubjects = new("i he she it we they");
    public static readonly WordSet Scheduled = new("scheduled expected due set planned slated supposed about poised bound scheduled");
    public static readonly WordSet Plans = new("plans plan intends intend aims aim vows vow pledges pledge promises promise");
    public static readonly WordSet Planned = new("planned intended aimed vowed pledged promised threatened");
    public static readonly WordSet Prepositions = new("in on at by for from with to into against near during after under over across through of as");
    public static readonly WordSet Judged = new("expected welcomed hoped noted regretted");
    public static readonly WordSet AfterPresentVerb = new(
        """
        the a an this that these those his her its their our my your to in on at by for from with into against near not no all
        some any me him us them you it i
        """);
    public static readonly WordSet Perfect = new("been had got gone become");
    public static readonly WordSet Until = new("until till");
    public static readonly WordSet Not = new("not n’t n't");
    public static readonly WordSet OnlyJust = new("only just");
    public static readonly WordSet AfterNo = new("doubt , .");
    public static readonly WordSet EndsPhrase = new("and or but ;");
    public static readonly WordSet Was = new("was were");
    public static readonly WordSet BeforeSchedule = new("for on");
    public static readonly WordSet Will = new("will shall wo ’ll 'll");
    public static readonly WordSet Might = new("may might");
    public static readonly WordSet Can = new("could");
    public static readonly WordSet Would = new("would");
    public static readonly WordSet CliticD = new("’d 'd");
    public static readonly WordSet Is = new("is are am ’re 're ’m 'm");
    public static readonly WordSet Has = new("has have ’ve 've");
    public static readonly WordSet Had = new("had");
    public static readonly WordSet Did = new("did");
    public static readonly WordSet Does = new("do does");
}
