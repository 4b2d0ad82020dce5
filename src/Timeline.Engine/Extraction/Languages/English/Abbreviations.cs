namespace Timeline.Engine.Extraction.Languages.English;

/// <summary>What is cut short: a full stop belongs to it, an apostrophe stands before it.</summary>
internal static class Abbreviations
{
    public static readonly WordSet Words = new(
        """
        Mr Mrs Ms Dr Prof Gen Lt Col Capt Maj Sgt Cpl Adm Cmdr Sen Rep Gov Rev Hon Pres Amb Supt Insp St Jr Sr Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov
        Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun vs etc Inc Corp Co Ltd No Nos approx ca cf dept est ft Bros Ave Blvd Mt Ft
        """, isExact: true);

    /// <summary>States as they stand behind a town and a comma: "Dover, Del."; elsewhere some of these are words.</summary>
    public static readonly WordSet States = new(
        """
        Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ont Ore Pa Que Tenn Tex Va Vt Wash Wis Wyo
        """, isExact: true);

    /// <summary>Behind an apostrophe they are a word of their own.</summary>
    public static readonly WordSet Clitics = new("s S d D m M ll re ve LL RE VE", isExact: true);
}
