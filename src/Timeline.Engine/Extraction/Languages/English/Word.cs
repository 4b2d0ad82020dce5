namespace Timeline.Engine.Extraction.Languages.English;

/// <summary>Single words that grammar asks for by themselves.</summary>
internal static class Word
{
    public const string About = "about";
    public const string According = "according";
    public const string Additional = "additional";
    public const string After = "after";
    public const string Ahead = "ahead";
    public const string And = "and";
    public const string As = "as";
    public const string At = "at";
    public const string Be = "be";
    public const string Before = "before";
    public const string Between = "between";
    public const string Blame = "blame";
    public const string By = "by";
    public const string Contributed = "contributed";
    public const string Criticism = "criticism";
    public const string Day = "day";
    public const string Described = "described";
    public const string Following = "following";
    public const string For = "for";
    public const string From = "from";
    public const string Going = "going";
    public const string Have = "have";
    public const string If = "if";
    public const string In = "in";
    public const string It = "it";
    public const string May = "May";
    public const string Ministry = "ministry";
    public const string Month = "month";
    public const string Most = "most";
    public const string No = "no";
    public const string None = "none";
    public const string Not = "not";
    public const string Of = "of";
    public const string On = "on";
    public const string Other = "other";
    public const string Prior = "prior";
    public const string Set = "set";
    public const string Since = "since";
    public const string Than = "than";
    public const string That = "that";
    public const string The = "the";
    public const string TheCapital = "The";
    public const string They = "they";
    public const string This = "this";
    public const string To = "to";
    public const string Week = "week";
    public const string When = "when";
    public const string Whereas = "whereas";
    public const string Which = "which";
    public const string Whose = "whose";
    public const string Will = "Will";
    public const string With = "with";
    public const string Year = "year";
}

/// <summary>Endings that tell what a word is where no list has it.</summary>
internal static class Ending
{
    public const string Adverb = "ly";
    public const string Gerund = "ing";
    public const string Past = "ed";
}
