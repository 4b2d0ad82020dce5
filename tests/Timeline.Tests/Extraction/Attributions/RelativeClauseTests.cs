namespace Timeline.Tests.Extraction.Attributions;

/// <summary>What a relative clause reports never runs on into the main clause.</summary>
public class RelativeClauseTests
{
    [Theory]
    [InlineData("Roe, who said a week ago that nine people had died, resigned on Tuesday.", "that nine people had died")]
    [InlineData("Roe, who said that nine people, among them two children, had died, resigned.", "that nine people, among them two children, had died")]
    [InlineData("Roe, who said that nine people had died, among them two children, resigned.", "that nine people had died, among them two children")]
    [InlineData("Roe, who said the bridge, built in 1950, was unsafe, resigned on Tuesday.", "the bridge, built in 1950, was unsafe")]
    [InlineData("Roe, who said the bridge, which had been built in 1950, was unsafe, was dismissed.", "the bridge, which had been built in 1950, was unsafe")]
    [InlineData("Roe, who said that if it rained, the bridge would fall, resigned.", "that if it rained, the bridge would fall")]
    [InlineData("Roe, who said the road was closed and the bridge had fallen, resigned.", "the road was closed and the bridge had fallen")]
    [InlineData("Roe, who said the road was closed, the bridge had fallen and the town was dark, later resigned.", "the road was closed, the bridge had fallen and the town was dark")]
    [InlineData("Roe, whose office said that the road was closed, quit on Friday.", "that the road was closed")]
    [InlineData("The newspaper, which reported that nine people had died, has since closed.", "that nine people had died")]
    [InlineData("The captain, to whom she had said that the harbour was closed, left on Monday.", "that the harbour was closed")]
    [InlineData("Roe — who said that nine people had died — resigned on Tuesday.", "that nine people had died")]
    [InlineData("Roe – who said that nine people, two of them children, had died – will resign.", "that nine people, two of them children, had died")]
    [InlineData("Roe (who said that nine people had died) resigned on Tuesday.", "that nine people had died")]
    [InlineData("Roe, who said that nine people had died, on Tuesday resigned.", "that nine people had died")]
    [InlineData("Roe, who said that nine people had died, wants to resign.", "that nine people had died")]
    [InlineData("Roe, who said “nine people had died”, resigned on Tuesday.", "“nine people had died”")]
    [InlineData("Roe, who said “nine people have died,” resigned on Tuesday.", "“nine people have died,”")]
    [InlineData("Roe, who said nothing, resigned.", "nothing")]
    [InlineData("After meeting Roe, who said that nine people had died, the mayor resigned.", "that nine people had died")]
    [InlineData("When reporters met Roe, who said that nine people had died, the mayor resigned.", "that nine people had died")]
    [InlineData("Roe, who said that nine people had died and who was there himself, resigned.", "that nine people had died")]
    public void A_report_in_a_relative_clause_ends_before_the_main_clause_goes_on(string text, string content) => Assert.Equal(content, Content(text));

    [Theory]
    [InlineData("Officials met Roe, who said the bridge, built in 1950, was unsafe.", "the bridge, built in 1950, was unsafe")]
    [InlineData("Officials met Roe, who said that nine people, among them two children, had died.", "that nine people, among them two children, had died")]
    [InlineData("Officials met Roe, who said that the mayor, injured in May, left.", "that the mayor, injured in May, left")]
    [InlineData("Officials met Roe, who said that if it rained, the bridge would fall.", "that if it rained, the bridge would fall")]
    [InlineData("Officials met Roe, who said the road was closed, the bridge had fallen and the town was dark.", "the road was closed, the bridge had fallen and the town was dark")]
    [InlineData("Officials met Roe (a baker), who said that the road, closed in May, was open.", "that the road, closed in May, was open")]
    public void A_report_at_the_end_of_a_sentence_keeps_what_its_commas_set_off(string text, string content) => Assert.Equal(content, Content(text));

    private static string Content(string text) => Reading.Words(text, Reading.Read(text, "Roe")[0].Content);
}
