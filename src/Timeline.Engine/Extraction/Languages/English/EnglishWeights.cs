namespace Timeline.Engine.Extraction.Languages.English;

/// <summary>What training learnt of English; its licence lies beside it in <c>Weights</c>.</summary>
internal static class EnglishWeights
{
    /// <summary>Of parts of speech.</summary>
    public static Stream OpenSpeech() => Open("speech.bin");

    /// <summary>Of names.</summary>
    public static Stream OpenNames() => Open("names.bin");

    private static Stream Open(string name)
    {
        var resource = $"{typeof(EnglishWeights).Namespace}.Weights.{name}";
        return typeof(EnglishWeights).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The weights '{resource}' are not embedded. Are they an EmbeddedResource of the project?");
    }
}
