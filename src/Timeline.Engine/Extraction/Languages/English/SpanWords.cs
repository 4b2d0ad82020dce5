namespace Timeline.Engine.Extraction.Languages.English;

/// <summary>Words at the ends of what a statement takes from its sentence.</summary>
internal static class SpanWords
{
    public static readonly WordSet DiscourseRelationPronouns = new("they he she it this these those");
    public static readonly WordSet Demonstratives = new("this these those");
    public static readonly WordSet NoBeginning = new(
        """
        in on at by for from with to into of as about against among between during under over through without within per via who
        whom whose which that where when while after before since until because although though if whether than
        """);
    public static readonly WordSet Joining = new("and but or so yet");
    public static readonly WordSet Breaking = new("and but or so yet which who whom whose where when as because while before after though although if");
    public static readonly WordSet Dangling = new("and but or which who that whom where when as because while adding before after though although if not with in by of for to on at even");
    public static readonly WordSet Determiners = new("the a an this these those his her its their our my your any no all every each both some what");

    /// <summary>Done, not said: who "voted to suspend it" has not stated that it is suspended.</summary>
    public static readonly WordSet Votes = new("vote votes voted voting");
    public static readonly WordSet Deeds = new("agree agrees agreed agreeing decide decides decided deciding opt opts opted opting choose chooses chose chosen choosing");
    public static readonly WordSet SpeechActsPronouns = new("he she they it i we you who");
}
