using System.Net;

namespace Timeline.IntegrationTests.Faults;

/// <summary>Reads a collection that nobody writes to, over HTTP, as long as others write elsewhere.</summary>
internal sealed class Innocent(HttpClient client)
{
    // Longer than any answer takes that is stopped by one backend after the other.
    private const int TriesAtMost = 20;

    // Milliseconds. Leaves the machine to those who write.
    private const int Pause = 100;

    private static readonly string Collection = $"/api/collections/{Ground.Untouched}";

    private static readonly string[] Questions =
    [
        $"{Collection}/statements?status=all&limit=100",
        $"{Collection}/articles",
        $"{Collection}/actors",
        $"{Collection}/actors/Maria%20Lind",
        $"{Collection}/replay?to=2030",
        $"{Collection}/statements?between=2021-01-01..2021-12-31",
    ];

    /// <summary>How many answers came.</summary>
    public int Answers { get; private set; }

    /// <summary>How often it was told to ask again.</summary>
    public int Stops { get; private set; }

    /// <summary>Answers nobody should ever be given.</summary>
    public List<string> Problems { get; } = [];

    public async Task ReadAsync(CancellationToken until)
    {
        var first = new Dictionary<string, string>();

        for (var i = 0; !until.IsCancellationRequested; i++)
        {
            await Task.Delay(Pause, CancellationToken.None);
            var question = Questions[i % Questions.Length];
            var answer = await AskAsync(question);

            // Nobody writes here, so nothing changes.
            if (answer is not null && first.GetValueOrDefault(question, answer) != answer)
            {
                Problems.Add($"{question} changed from {first[question]} to {answer}");
            }
            else if (answer is not null)
            {
                first[question] = answer;
                Answers++;
            }
        }
    }

    private async Task<string?> AskAsync(string question)
    {
        for (var i = 0; i < TriesAtMost; i++)
        {
            try
            {
                using var answer = await client.GetAsync(question, CancellationToken.None);
                var text = await answer.Content.ReadAsStringAsync(CancellationToken.None);

                if (answer.StatusCode is HttpStatusCode.OK)
                {
                    return text;
                }

                if (answer.StatusCode is not HttpStatusCode.ServiceUnavailable)
                {
                    Problems.Add($"{question} was answered with {(int)answer.StatusCode}: {text}");
                    return null;
                }

                Stops++;
                await Task.Delay(20, CancellationToken.None);
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
            {
                Problems.Add($"{question} was not answered: {e}");
                return null;
            }
        }

        Problems.Add($"{question} was not answered in {TriesAtMost} tries");
        return null;
    }
}
