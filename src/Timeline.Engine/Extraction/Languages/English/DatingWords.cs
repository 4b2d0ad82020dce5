namespace Timeline.Engine.Extraction.Languages.English;

/// <summary>Words that tie a date to a verb, or keep it from one.</summary>
internal static class DatingWords
{
    /// <summary>"Described life before the war": of the life, not of the describing.</summary>
    public static readonly WordSet Tells = new("described recalled remembered discussed compared examined studied reviewed documented investigated depicted portrayed");
    public static readonly WordSet Vague = new("than least most over under within some several few many about around roughly nearly almost approximately");
    public static readonly WordSet Prepositions = new("on in");
    public static readonly WordSet Lists = new("and or , to – -");
    public static readonly WordSet Inside = new("of for in on about at by with to over against into");
    public static readonly WordSet Begins = new("began begun started starting beginning erupted broke launched launching");
    public static readonly WordSet Occurs = new("occurred happened came took held struck hit shook");
    public static readonly WordSet Holds = new("launched launching began beginning started starting held holding staged staging mounted mounting");
    public static readonly WordSet BeforeParticiple = new("was were is been be being which that place out");
    public static readonly WordSet Doubts = new("not n’t n't never no nobody nothing would could might may if whether should can");
    public static readonly WordSet EndsClause = new("to that who which and or but for until by before after since when while where because if than from earnest again anew , ; : ( ) — –");
    public static readonly WordSet EventMentionDeterminers = new("the this that his her its their our my your");
    public static readonly WordSet Indefinite = new("a an another any no every each some");
    public static readonly WordSet Ties = new("following during amid throughout prior ahead");
    public static readonly WordSet EventMentionPronouns = new("i he she it we you they who which that this these those there him her them us his its their what");
    public static readonly WordSet EndsPhrase = new(
        """
        of in on at by for from with to into and or but as than after before since until till while when where if because is are
        was were be been has have had will would may might could
        """);
    public static readonly WordSet FollowsNoun = new(
        """
        a an another last next early late earlier yesterday today tomorrow tonight then there here during against over under
        between among amid through across near about around also not so because although though despite do does did can shall
        should must
        """);
    public static readonly WordSet BetweenSubjectAndVerb = new("has have had was were is are been be also already then later finally first never not");
    public static readonly WordSet Joints = new("and but or");
    public static readonly WordSet Later = new("later eventually subsequently afterwards since finally ultimately thereafter");
    public static readonly WordSet Adverbs = new("then now later still also even never soon eventually finally again since");
    public static readonly WordSet DateSourceDeterminers = new("the a an this that its his her their our ’s 's");
    public static readonly WordSet Moves = new(
        """
        postponed postpone postpones postponing delayed delay delays delaying moved move moves moving rescheduled reschedule
        adjourned adjourn deferred defer shifted shift extended extend pushed put brought
        """);
    public static readonly WordSet Possessives = new("his her its their our my your ’s 's");
    public static readonly WordSet ClockWords = new("a.m. p.m. am pm a.m p.m o’clock o'clock clock o noon midnight gmt utc est edt pst pdt cet local time about around just shortly at hours hrs");
    public static readonly WordSet Plain = new("in on at of during for and or to late early");
    public static readonly WordSet NotNouns = new(
        """
        in on at by for from with to into of and or but as the a an when where who which that after before since until while
        during he she it they we i you there his her its their our is are was were will would has have had said says may might
        could over against amid about near not than if because so
        """);
    public static readonly WordSet Talks = new("conversation interview discussion exchange talk talks hearing briefing call session debate");
    public static readonly WordSet Took = new("recorded conducted held taped filmed transcribed took");
    public static readonly WordSet SentenceDatesPronouns = new("he she they it");
    public static readonly WordSet BeforeSpanEnd = new("prior up");
    public static readonly WordSet OpensSpan = new("since from after starting beginning");
    public static readonly WordSet Starting = new("starting beginning");
    public static readonly WordSet ClosesSpan = new("until till by through");
    public static readonly WordSet BeforeBareYear = new(", from");
    public static readonly WordSet DayNames = new("Today Tonight Tomorrow Yesterday Now", isExact: true);
    public static readonly WordSet Until = new("until till");
    public static readonly WordSet AfterEvent = new("since after following");
    public static readonly WordSet DuringEvent = new("during amid throughout");
    public static readonly WordSet Opening = new("“ \" ‘ ' just shortly soon long immediately even but and only right also");
}
