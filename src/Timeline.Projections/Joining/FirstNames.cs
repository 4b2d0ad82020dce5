namespace Timeline.Projections.Joining;

/// <summary>
/// First names that are surnames, too: alone they are as likely somebody whose surname is kept back. Not the reader's table, which may grow with any
/// version: what follows from these is stored, and whoever changes them raises <c>ViewSchema.Version</c>.
/// </summary>
internal static class FirstNames
{
    private const string Common =
        """
        aaron adam aisha alan albert alexander alice amanda andrei andrew angela anna anthony anton antonio arthur ashley austin barbara benjamin betty
        bogdan bohdan boris bradley brandon brian bruce bryan carl carlos carmen carol charles charlotte christian christopher claire craig cynthia daniel david
        deborah denis dennis diana diego dmitri donald donna dorothy douglas dylan edward elena elizabeth emily emma eric ethan eugene fatima felix fernando
        frances francis francisco frank gabriel gary george gerald gordon grace graham gregory hans harold harry hassan helen henry howard hugo hussein ibrahim igor
        irene irina ivan jack jacob jacques james jason javier jean jeffrey jennifer jeremy jerry jesse jessica john jonathan jordan jorge jose joseph joshua
        juan julia justin karen karim kathleen keith kelly kenneth kevin khalid kimberly klaus kyle larry laura lawrence layla leon lewis linda lisa logan louis
        lucas lucia luis lukas manuel margaret maria mariam marie marina mark martha martin mary mateo matthew maxim melissa michael michel michelle miguel
        mikhail mitchell mohammed mustafa mahmoud nancy nasser natalie nathan neil nicholas nicolas nikolai noah oksana oleg olena olga oliver olivia omar
        oscar pablo patricia patrick paul pavel pedro peter petro philip philippe pierre rachel rafael ralph randy raymond rebecca ricardo richard robert roger roman
        ronald rosa ross ruslan russell ruth ryan salim samuel sandra santiago sarah scott sean sergei sharon simon sophia spencer stefan stephanie stephen steven
        stewart stuart susan svetlana taras tatiana taylor terry thomas timothy tyler victor victoria viktor vincent vladimir walter warren wayne william yuri
        yusuf abdullah ahmed
        """;

    private static readonly HashSet<string> All =
        [.. Common.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(name => SpellingKey.Of(name, isRomanised: false))];

    /// <param name="surname">As <see cref="SpelledName.Surname"/> has it.</param>
    public static bool Contains(string surname) => All.Contains(surname);
}
