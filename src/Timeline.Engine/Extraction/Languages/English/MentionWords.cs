namespace Timeline.Engine.Extraction.Languages.English;

/// <summary>Words around names.</summary>
internal static class MentionWords
{
    public static readonly WordSet CompanySuffixes = new("inc inc. corp corp. ltd ltd. llc plc co co. ag corporation company", isExact: true);
    public static readonly WordSet NameParticles = new("de la del della van von der den ter bin ibn bint al el da dos das di du le y zu ul", isExact: true);
    public static readonly WordSet SecondParticles = new("la der den los las el al", isExact: true);
    public static readonly WordSet BeforeComplement = new("of for on against", isExact: true);
    public static readonly WordSet HeadsBeforeOf = new("Friends Doctors Voice Archbishop Bishop", isExact: true);
    public static readonly WordSet BeforeObject = new("of for on", isExact: true);
    public static readonly WordSet FieldsOfBodies = new("Food Trade Industry Science Arts", isExact: true);
    public static readonly WordSet OfficeNouns = new("office campaign ministry administration", isExact: true);
    public static readonly WordSet OfficesOfPersons = new("office campaign administration", isExact: true);
    public static readonly WordSet OfficesOfStates = new("government office campaign administration", isExact: true);
    public static readonly WordSet Counts = new("a an A An one One two Two some Some several Several many Many three Three", isExact: true);
    public static readonly WordSet Article = new("the The", isExact: true);
    public static readonly WordSet BetweenSourceAndVerb = new("have has had also later there who familiar", isExact: true);
    public static readonly WordSet SpeechVerbs = new("said says told", isExact: true);
    public static readonly WordSet AfterSource = new(", . on in ; who", isExact: true);
    public static readonly WordSet AdjectivesOfRole = new("former high local second other", isExact: true);
    public static readonly WordSet WomensRoles = new("actress queen mother wife daughter sister widow princess aunt niece grandmother", isExact: true);
    public static readonly WordSet MensRoles = new("chairman businessman king father husband son brother prince uncle nephew grandfather", isExact: true);
    public static readonly WordSet BeforePlace = new("in near at outside around throughout across", isExact: true);
    public static readonly WordSet Joining = new("and or", isExact: true);
    public static readonly WordSet AfterPerson = new("born b. died", isExact: true);
    public static readonly WordSet Be = new("is was", isExact: true);
    public static readonly WordSet Articles = new("a an the", isExact: true);
    public static readonly WordSet OfPerson = new("who whose himself herself", isExact: true);
    public static readonly WordSet RelativeOfPerson = new("who whose", isExact: true);
    public static readonly WordSet EndsNounPhrase = new("of in for at on from that which who and to with by", isExact: true);
    public static readonly WordSet AfterPlaceNoun = new("of in near", isExact: true);
    public static readonly WordSet Generations = new("Jr. Sr. Jr Sr II III IV", isExact: true);
    public static readonly WordSet ArabicArticles = new("al el ul as ash an ad ar", isExact: true);
    public static readonly WordSet InnerParticles = new("bin bint ibn de van von del della di da dos", isExact: true);
    public static readonly WordSet ArabicArticlesInside = new("al el ul", isExact: true);
    public static readonly WordSet GenerationsAfterComma = new("Jr. Jr Sr. Sr", isExact: true);
    public static readonly WordSet HeadsWithPossessive = new("People Children Women Workers Farmers Teachers Writers Veterans Queen King", isExact: true);
    public static readonly WordSet OrdinalEndings = new("st nd rd th d", isExact: true);
    public static readonly WordSet NoBeginningOfName = new("and of the for on", isExact: true);
    public static readonly WordSet FieldsOfTitles = new("State Defense Defence Staff Justice Commerce Labor Energy Parliament", isExact: true);
    public static readonly WordSet GenerationsOfPerson = new("Jr. Jr Sr. Sr II III IV", isExact: true);
    public static readonly WordSet OpensRole = new("the The a A an An his her its their our", isExact: true);
    public static readonly WordSet InsideRole = new("of for former", isExact: true);
    public static readonly WordSet Ranks = new("former senior acting chief deputy interim then incoming outgoing late", isExact: true);
    public static readonly WordSet StopsRole = new("who whose that which and but said told", isExact: true);
    public static readonly WordSet ClosesRole = new(", . ) ; who whose that which and — said told : - ” ? !", isExact: true);
    public static readonly WordSet AdverbsBeforeVerb = new("also then now", isExact: true);
    public static readonly WordSet AfterBeOfActor = new("ready prepared willing unlikely likely keen determined responsible behind", isExact: true);
    public static readonly WordSet HeadsAfterComma = new("Company Group", isExact: true);
}
