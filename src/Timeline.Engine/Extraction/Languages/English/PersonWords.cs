namespace Timeline.Engine.Extraction.Languages.English;

/// <summary>Nouns for one human being: what "he" or "she" can take up where no name was given.</summary>
internal static class PersonWords
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Nouns =
        """
        official spokesman spokeswoman spokesperson source minister mayor governor president senator adviser advisor aide analyst expert professor lawyer attorney witness
        resident soldier officer commander general colonel major captain sergeant man woman boy girl teacher student doctor physician nurse journalist reporter
        correspondent editor director chief head leader member lawmaker politician diplomat ambassador envoy deputy secretary chairman chairwoman king queen prince
        princess pope bishop priest judge prosecutor activist economist researcher scientist historian veteran refugee survivor father mother brother sister son
        daughter husband wife uncle aunt friend neighbor neighbour colleague driver worker farmer fisherman pilot sailor author writer founder owner manager executive
        candidate congressman congresswoman representative councilman councilwoman premier chancellor defector fighter rebel victim voter critic supporter
        strategist organizer organiser coach player singer actor actress artist banker trader investor engineer guard detective investigator inspector
        """
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a description is of one person: "a senior official in Rome", not "the report".</summary>
    public static bool Describe(string phrase)
    {
        foreach (var word in phrase.AsSpan().Split(' '))
        {
            if (Nouns.Contains(phrase.AsSpan(word)))
            {
                return true;
            }
        }

        return false;
    }
}
