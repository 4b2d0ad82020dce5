namespace Timeline.Engine.Extraction.Analysis;

internal enum Script
{
    None,
    Latin,
    Cyrillic,
    Greek,
    Arabic,
    Hebrew,
    Devanagari,
    Kana,
    Hangul,
    Han,
}

/// <summary>How many words begin with a letter of each script.</summary>
internal sealed class ScriptCount
{
    private readonly int[] _counts = new int[(int)Script.Han + 1];

    public Script Commonest
    {
        get
        {
            var most = Script.None;

            for (var script = Script.Latin; script <= Script.Han; script++)
            {
                most = _counts[(int)script] > (most is Script.None ? 0 : _counts[(int)most]) ? script : most;
            }

            return most;
        }
    }

    public static string Code(Script script) => script switch
    {
        Script.Greek => "el",
        Script.Arabic => "ar",
        Script.Hebrew => "he",
        Script.Devanagari => "hi",
        Script.Kana => "ja",
        Script.Hangul => "ko",
        Script.Han => "zh",
        _ => "und",
    };

    /// <summary>By its first letter; Japanese by any kana among its characters.</summary>
    public void Add(ReadOnlySpan<char> word)
    {
        var script = Of(word[0]);
        _counts[(int)(script is Script.Han && word.ContainsAnyInRange('\u3040', '\u30FF') ? Script.Kana : script)]++;
    }

    private static Script Of(char letter) => letter switch
    {
        <= '\u024F' => Script.Latin,
        >= '\u1E00' and <= '\u1EFF' => Script.Latin,
        >= '\u0370' and <= '\u03FF' => Script.Greek,
        >= '\u0400' and <= '\u052F' => Script.Cyrillic,
        >= '\u0590' and <= '\u05FF' => Script.Hebrew,
        >= '\u0600' and <= '\u06FF' => Script.Arabic,
        >= '\u0900' and <= '\u097F' => Script.Devanagari,
        >= '\u3040' and <= '\u30FF' => Script.Kana,
        >= '\uAC00' and <= '\uD7AF' => Script.Hangul,
        >= '\u4E00' and <= '\u9FFF' => Script.Han,
        _ => Script.None,
    };
}
