using System.Text.RegularExpressions;
using NodaTime;
using Timeline.Engine.Extraction;
using Timeline.Engine.Extraction.Times;

namespace Timeline.Tests.Extraction.Times;

/// <summary>A sentence with the expressions it should have in square brackets, and what each should be read as.</summary>
internal static class Marked
{
    /// <summary>A Wednesday.</summary>
    public static readonly LocalDate Published = new(2022, 3, 9);

    /// <param name="values">Type and value of each bracketed expression: "DATE 2022-03-08", separated by semicolons.</param>
    public static void IsRead(string sentence, string values, LocalDate? published = null)
    {
        var expected = Regex.Matches(sentence, @"\[([^\]]*)\]").Select(match => match.Groups[1].Value)
            .Zip(values.Split("; ", StringSplitOptions.RemoveEmptyEntries), (words, value) => $"[{words}] {value}");

        Assert.Equal(string.Join(" ", expected), Read(sentence.Replace("[", "").Replace("]", ""), published));
    }

    public static IReadOnlyList<TimeExpression> In(string text, LocalDate? published = null) =>
        TimeExpressionReader.Read(ArticleReader.Tokenize(text), published ?? Published, TestContext.Current.CancellationToken);

    /// <summary>The EDTF of each expression; "-" for none.</summary>
    public static string Dates(string text, LocalDate? published = null) =>
        string.Join(" ", In(text, published).Select(found => found.Date?.ToString() ?? "-"));

    private static string Read(string text, LocalDate? published) => string.Join(
        " ",
        In(text, published).Select(found => $"[{found.Range.Of(text)}] {found.Type.ToString().ToUpperInvariant()} {found.Value}"));
}
