using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Timeline.Engine.Articles;
using Timeline.Engine.Errors;
using Timeline.Projections.Reading;
using Timeline.Tests.Errors;
using Timeline.Web.Problems;

namespace Timeline.Tests.Web;

/// <summary>Over HTTP, a remedy is what to request or which member to give.</summary>
public sealed class AdviceTests
{
    private const string Path = "/api/collections/case/articles/3f2a9c1b/statements/8/accept";

    private static readonly (Remedy Remedy, string Words)[] Expected =
    [
        (new DecideAgain(new(Remedies.Article, 8)),
            "GET /api/collections/case/articles/3f2a9c1b/statements/8/history shows what changed; then decide again, with the statement's new \"changed\" in If-Match."),
        (new ReadAgain(Remedies.Article), "GET /api/collections/case/articles/3f2a9c1b again, then decide again."),
        (new ReadArticle(Remedies.Article), "GET /api/collections/case/articles/3f2a9c1b returns the article."),
        (new SeeNames(Remedies.Article), "GET /api/collections/case/articles/3f2a9c1b returns its statements, which have the names."),
        (new SeeArticles(), "GET /api/collections/case/articles lists the articles."),
        (new SeeActors(), "GET /api/collections/case/actors lists the actors."),
        (new SeeStatements(Hidden: false), "GET /api/collections/case/statements returns the statements with their ids."),
        (new SeeStatements(Hidden: true), "GET /api/collections/case/statements?status=all returns its statements."),
        (new GiveReason(), "Give one in the member \"reason\"."),
        (new GiveAuthor(), "Give a name in the member \"by\"."),
        (new GiveWords(), "Give the words in the member \"words\", or their place in \"span\"."),
        (new GiveSpan(), "Give the place in the member \"span\"."),
        (new GivePublished(), "Give the date it came out in the member \"published\", for example \"2022-03-01\"."),
        (new CorrectStatement(new(Remedies.Article, 8), [StatementCorrection.Restore]), "POST to /api/collections/case/articles/3f2a9c1b/statements/8/restore."),
        (new CorrectStatement(new(Remedies.Article, 8), [StatementCorrection.Redate, StatementCorrection.Amend]),
            "POST to /api/collections/case/articles/3f2a9c1b/statements/8/redate or /api/collections/case/articles/3f2a9c1b/statements/8/amend."),
        (new MergeNames("Maria Lind", "Maria Berg"), "If both are one actor, POST to /api/collections/case/actors/Maria%20Lind/merge."),
        (new CaptureFirst(), "POST an article to /api/collections/case/articles."),
        (new CheckRecorded(), Advice.SendAgain),
    ];

    [Fact]
    public void Advice_is_what_to_request() => Assert.Equal(Expected.Select(expected => expected.Words), Expected.Select(expected => Advice.For(Path).Of(expected.Remedy)));

    [Fact]
    public void Every_remedy_has_words_for_HTTP()
    {
        Assert.Empty(Remedies.Types.Except(Expected.Select(expected => expected.Remedy.GetType())));
        Assert.All(Remedies.All, remedy => Assert.NotEqual(remedy.Sentence, Advice.For(Path).Of(remedy)));
    }

    [Fact]
    public void Advice_names_only_paths_that_the_server_has()
    {
        using var description = JsonDocument.Parse(File.ReadAllText(Repository.PathTo("tests/Timeline.Tests/Web/openapi.v1.approved.txt")));
        var known = description.RootElement.GetProperty("paths").EnumerateObject().Select(path => $"^{Regex.Replace(path.Name, @"\{\w+\}", "[^/]+")}$").ToArray();
        var named = Remedies.All.SelectMany(remedy => Regex.Matches(Advice.For(Path).Of(remedy), @"/api/[\w/%]+")).Select(path => path.Value).ToArray();

        Assert.True(named.Length > 10);
        Assert.All(named, path => Assert.Contains(known, pattern => Regex.IsMatch(path, pattern)));
    }

    [Fact]
    public void The_detail_of_a_problem_has_what_was_found_and_what_to_request() =>
        Assert.Equal(
            "A correction needs a reason. Give one in the member \"reason\".",
            Problem.Of(new WrongValueException(GivenValue.Reason, "A correction needs a reason.", new GiveReason()), Path, isWrite: true).Detail);

    [Fact]
    public void Every_error_of_the_library_is_a_problem_of_a_kind_of_its_own()
    {
        var errors = typeof(TimelineException).Assembly.GetExportedTypes().Concat(typeof(NotFoundException).Assembly.GetExportedTypes())
            .Where(type => type.IsSubclassOf(typeof(TimelineException)) && !type.IsAbstract)
            .ToArray();

        Assert.NotEmpty(errors);
        Assert.All(errors, type => Assert.NotEqual(
            ProblemKind.Failed, Problem.Of((TimelineException)RuntimeHelpers.GetUninitializedObject(type), Path, isWrite: true).Kind));
    }
}
