namespace Timeline.IntegrationTests.Cli;

public sealed class AnnotateTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("timeline-annotate-").FullName;

    public AnnotateTests()
    {
        File.WriteAllText(Path.Combine(_folder, "mill.txt"), "\U0001F3ED\n\nAnn Smith said the mill closed on Monday.");
        File.WriteAllText(Path.Combine(_folder, "mill.dct"), "2023-06-02\n");
    }

    [Theory]
    [InlineData("dates", """{"doc":"mill","begin":37,"end":43,"text":"Monday","type":"DATE","value":"2023-05-29"}""")]
    [InlineData("attributions", """{"doc":"mill","source":[[3,12]],"cue":[[13,17]],"content":[[18,43]],"speaker":"Ann Smith"}""")]
    [InlineData("actors", """{"doc":"mill","begin":3,"end":12,"text":"Ann Smith","kind":"person","name":"Ann Smith"}""")]
    public async Task The_reader_alone_prints_a_line_a_finding_and_opens_no_database(string what, string line)
    {
        var run = await CliRun.OfAsync("Host=127.0.0.1;Port=1;Database=nobody", ["annotate", what, _folder]);

        Assert.Equal((0, line + "\n", ""), (run.ExitCode, run.Output, run.Errors));
    }

    [Fact]
    public async Task What_is_wrong_with_the_folder_is_told()
    {
        File.Delete(Path.Combine(_folder, "mill.dct"));
        var path = Path.Combine(_folder, "mill.txt");

        var undated = await CliRun.OfAsync("", ["annotate", "dates", _folder]);
        var missing = await CliRun.OfAsync("", ["annotate", "actors", _folder + "x"]);

        Assert.Equal(
            (1, $"Cannot capture '{path}': '{Path.ChangeExtension(path, ".dct")}' does not contain the text's day as YYYY-MM-DD. Write it there.\n"), (undated.ExitCode, undated.Errors));
        Assert.Equal((1, $"There is no folder '{_folder}x'. Give one that contains .txt files.\n"), (missing.ExitCode, missing.Errors));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
