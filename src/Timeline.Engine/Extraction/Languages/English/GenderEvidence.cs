namespace Timeline.Engine.Extraction.Languages.English;

/// <summary>Words that tell whether "he" or "she" can stand for somebody without a name. Null fits both.</summary>
internal static class GenderEvidence
{
    private const string MaleWords =
        "he him his himself mr. mr sir lord king prince duke father brother son husband man boy uncle nephew grandfather spokesman chairman congressman businessman councilman policeman priest";

    private const string FemaleWords =
        "she her hers herself mrs. mrs ms. ms lady queen princess duchess mother sister daughter wife woman girl aunt niece grandmother spokeswoman chairwoman congresswoman businesswoman councilwoman policewoman actress nun widow";

    private static readonly Dictionary<string, ActorGender>.AlternateLookup<ReadOnlySpan<char>> Words =
        MaleWords.Split(' ').Select(word => (word, Gender: ActorGender.Male)).Concat(FemaleWords.Split(' ').Select(word => (word, Gender: ActorGender.Female)))
        .ToDictionary(w => w.word, w => w.Gender, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static ActorGender? OfWord(ReadOnlySpan<char> word) => Words.TryGetValue(word, out var gender) ? gender : null;

    /// <summary>What the first telling word of a description says.</summary>
    public static ActorGender? OfDescription(string phrase)
    {
        foreach (var word in phrase.AsSpan().Split(' '))
        {
            if (OfWord(phrase.AsSpan(word)) is { } gender)
            {
                return gender;
            }
        }

        return null;
    }
}
