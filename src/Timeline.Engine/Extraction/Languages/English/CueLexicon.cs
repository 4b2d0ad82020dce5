namespace Timeline.Engine.Extraction.Languages.English;

/// <summary>The verbs and nouns that attribute, every inflected form: <c>cues.tsv</c> and <c>cue-nouns.tsv</c>.</summary>
internal static class CueLexicon
{
    private static readonly Dictionary<string, (Cue Cue, VerbForms Forms)>.AlternateLookup<ReadOnlySpan<char>> Verbs = Inflected();

    private static readonly Dictionary<string, CueStance>.AlternateLookup<ReadOnlySpan<char>> Nouns =
        (from row in EnglishTable.Rows("cue-nouns.tsv")
         from noun in row[1].Split(' ')
         select (noun, Stance: Enum.Parse<CueStance>(row[0]))).ToDictionary(n => n.noun, n => n.Stance, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static (Cue Cue, VerbForms Forms)? OfVerb(ReadOnlySpan<char> word) => Verbs.TryGetValue(word, out var verb) ? verb : null;

    public static CueStance? OfNoun(ReadOnlySpan<char> word) => Nouns.TryGetValue(word, out var stance) ? stance : null;

    private static Dictionary<string, (Cue, VerbForms)>.AlternateLookup<ReadOnlySpan<char>> Inflected()
    {
        var verbs = new Dictionary<string, (Cue Cue, VerbForms Forms)>(StringComparer.OrdinalIgnoreCase);

        foreach (var row in EnglishTable.Rows("cues.tsv"))
        {
            var (frames, stance) = (Enum.Parse<Frames>(row[0]), Enum.Parse<CueStance>(row[1]));

            foreach (var entry in row[2].Split(' '))
            {
                foreach (var (form, use) in Forms(entry))
                {
                    var lemma = Lemma(entry);

                    // A verb in several rows takes what all of them allow; the first row's stance stands.
                    verbs[form] = verbs.TryGetValue(form, out var known) && known.Cue.Lemma == lemma
                        ? (known.Cue with { Frames = known.Cue.Frames | frames }, known.Forms | use)
                        : (new Cue(lemma, frames, stance), use | (known.Cue is null ? 0 : known.Forms));
                }
            }
        }

        return verbs.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static string Lemma(string entry) => entry.Split(':')[0].TrimEnd('+');

    private static IEnumerable<(string Form, VerbForms Use)> Forms(string entry)
    {
        var parts = entry.Split(':');
        var lemma = Lemma(entry);
        var isSilent = lemma.EndsWith('e') && !lemma.EndsWith("ee", StringComparison.Ordinal);
        var endsInY = lemma.EndsWith('y') && !"aeiou".Contains(lemma[^2], StringComparison.Ordinal);
        var stem = parts[0].EndsWith('+') ? lemma + lemma[^1] : lemma;

        yield return (lemma, VerbForms.Present);

        yield return (
            endsInY ? lemma[..^1] + "ies"
            : lemma[^1] is 's' or 'x' or 'z' or 'o' || lemma.EndsWith("sh", StringComparison.Ordinal) || lemma.EndsWith("ch", StringComparison.Ordinal) ? lemma + "es"
            : lemma + "s",
            VerbForms.Third);

        yield return ((isSilent ? lemma[..^1] : stem) + "ing", VerbForms.Gerund);

        if (parts.Length > 1)
        {
            var past = parts[1].Split(',');
            yield return (past[0], past.Length > 1 ? VerbForms.Past : VerbForms.Past | VerbForms.Participle);

            if (past.Length > 1)
            {
                yield return (past[1], VerbForms.Participle);
            }
        }
        else
        {
            yield return (endsInY ? lemma[..^1] + "ied" : isSilent ? lemma + "d" : stem + "ed", VerbForms.Past | VerbForms.Participle);
        }
    }
}
