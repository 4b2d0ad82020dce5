using MediatR;
using Timeline.Engine.Actors;
using Timeline.Engine.Articles;
using Timeline.Engine.Events;
using Timeline.Projections.Actors;
using Timeline.Projections.Reading;
using Timeline.Web.Problems;

namespace Timeline.IntegrationTests.Faults;

/// <summary>Writes in this process. Who leaves cancels the token.</summary>
internal sealed class AsCommands(IMediator mediator)
{
    public static WriteKind[] Kinds { get; } = Enum.GetValues<WriteKind>();

    public async Task<Outcome> WriteAsync(Write write, TimeSpan? leavesAfter)
    {
        using var leaves = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        leaves.CancelAfter(leavesAfter ?? Timeout.InfiniteTimeSpan);
        var told = new List<Told>(); // of many captures, those that were told of before the client left

        try
        {
            await SendAsync(write, told, leaves.Token);
            return Outcome.Answered([.. told]);
        }
        catch (Exception e) when (e is ConflictException or NotRecordedException or NotFoundException or WrongValueException or RefusedInputException)
        {
            return Outcome.Of(Fate.Refused, e.Message);
        }
        catch (Exception) when (leaves.IsCancellationRequested)
        {
            return Outcome.Left([.. told]);
        }
        catch (Exception e) when (Problem.IsDatabaseGone(e))
        {
            return new Outcome(Fate.Stopped, [.. told], e.ToString());
        }
        catch (Exception e)
        {
            return new Outcome(Fate.Broken, [.. told], e.ToString());
        }
    }

    private async Task SendAsync(Write write, List<Told> told, CancellationToken cancellationToken)
    {
        if (write.Kind is WriteKind.CaptureMany)
        {
            var inputs = write.Texts.Select((text, i) => PostgresTimeline.Input($"{write.By} {i}", text, write.Url));

            await foreach (var outcome in await mediator.Send(new CaptureArticles(write.Collection, inputs.ToAsyncEnumerable(), write.By), cancellationToken))
            {
                told.Add(ToldOf(outcome.Captured ?? throw (Exception?)outcome.Refusal ?? new InvalidOperationException("Neither captured nor refused.")));
            }
        }
        else if (write.Kind is WriteKind.Capture or WriteKind.CaptureAgain)
        {
            var url = write.Kind is WriteKind.CaptureAgain ? write.Url : null;
            told.Add(ToldOf(await mediator.Send(
                new CaptureArticle(write.Collection, write.By, ArticleText.Of(write.By, write.Texts[0]), null, null, null, url, write.By), cancellationToken)));
        }
        else if (CorrectionOf(write) is { } correction)
        {
            var corrected = await mediator.Send(correction, cancellationToken);
            told.Add(new Told(null, [.. corrected.Events.Select(Stored.NameOf)], corrected.Position));
        }
        else
        {
            var decided = await mediator.Send(await DecisionAsync(write, cancellationToken), cancellationToken);
            told.Add(new Told(null, [.. decided.Events.Select(Stored.NameOf)], decided.Position));
        }
    }

    private static IRequest<Corrected>? CorrectionOf(Write write)
    {
        var (collection, article, statement) = (write.Collection, write.Article, new StatementId(write.Article, write.Number));
        var cause = new Cause(write.By, write.Reason);

        return write.Kind switch
        {
            WriteKind.Add => new AddStatement(collection, article, write.Span, null, null, null, null, write.Date, Modality.Asserted, false, cause),
            WriteKind.Redate => new RedateStatement(collection, statement, write.Clock, write.Date, cause),
            WriteKind.Reattribute => new ReattributeStatement(collection, statement, write.Other, cause),
            WriteKind.Amend => new AmendStatement(collection, statement, null, null, write.Modality, null, cause),
            WriteKind.Dispute => new DisputeStatement(collection, statement, cause),
            WriteKind.Settle => new SettleDispute(collection, statement, write.Outcome, cause),
            WriteKind.Accept => new AcceptStatement(collection, statement, cause),
            WriteKind.Retract => new RetractStatement(collection, statement, cause),
            WriteKind.Restore => new RestoreStatement(collection, statement, cause),
            WriteKind.Withdraw => new WithdrawArticle(collection, article, cause),
            WriteKind.RedateArticle => new RedateArticle(collection, article, write.Date, cause),
            WriteKind.Reread => new RereadArticle(collection, article, write.By, write.Reason),
            _ => null,
        };
    }

    private async Task<IRequest<Decided>> DecisionAsync(Write write, CancellationToken cancellationToken)
    {
        var collection = write.Collection;
        var cause = new Cause(write.By, write.Reason);
        var actor = await mediator.Send(new FindActor(collection, write.Name, AsWritten: write.Kind is WriteKind.Separate), cancellationToken);

        return write.Kind switch
        {
            WriteKind.Alias => new AliasActor(collection, actor, write.New, await mediator.Send(new FindNamesake(collection, write.New), cancellationToken), cause),
            WriteKind.Merge => new MergeActors(collection, actor, await mediator.Send(new FindActor(collection, write.Other, AsWritten: true), cancellationToken), cause),
            WriteKind.Separate => new SeparateActor(
                collection, actor, write.Article, await mediator.Send(new FindWrittenNames(collection, actor, write.Article), cancellationToken), write.New, cause),
            WriteKind.Describe => new DescribeActor(collection, actor, null, write.New, null, cause),
            _ => throw new InvalidOperationException($"{write.Kind} is no decision about an actor."),
        };
    }

    private static Told ToldOf(CapturedArticle article) => new(article.Id, [.. article.Events.Select(Stored.NameOf)], article.Position);
}
