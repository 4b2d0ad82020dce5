using System.Globalization;
using System.Text;

namespace Timeline.BrowserTests.Collections;

/// <summary>An article with more dated sentences than can be drawn apart.</summary>
internal static class Crowd
{
    public const string Name = "crowd";
    public const int Statements = 900;

    private static readonly string[] Told = ["The council met in the old hall", "Water stood in the lower town", "The pumps ran through the night", "A barge was turned back"];

    public static string Text()
    {
        var text = new StringBuilder("---\ntitle: Two years at the river\npublisher: Northern Review\ndate: 2023-01-05\n---\n\n");

        for (var i = 0; i < Statements; i++)
        {
            // Most within one summer, so that columns differ in height.
            var day = new NodaTime.LocalDate(2021, 1, 1).PlusDays(i % 3 == 0 ? i * 7 % 700 : 150 + (i % 90));
            text.Append(CultureInfo.InvariantCulture, $"{Told[i % Told.Length]} on {day.ToString("d MMMM uuuu", CultureInfo.InvariantCulture)}.{(i % 6 == 5 ? "\n\n" : " ")}");
        }

        return text.ToString();
    }
}
