using System.CommandLine;
using System.Globalization;
using Timeline.Engine.Articles;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Projections.Actors;
using Timeline.Projections.Articles;
using Timeline.Projections.Reading;

namespace Timeline.Cli.Invocation;

/// <summary>What the verbs that correct have in common: the id, who, why, and what was seen.</summary>
internal static class Correction
{
    public static Argument<string> Id { get; } = new("ID")
    {
        Description = "The statement: eight or more digits of its article's id, # and its number",
        CustomParser = Values.NotBlank("an id"),
    };

    public static Argument<string> Article { get; } = new("ARTICLE")
    {
        Description = "The article: eight or more digits of its id",
        CustomParser = Values.NotBlank("an id"),
    };

    public static Option<string?> Reason { get; } = new("--reason")
    {
        Description = "The reason, recorded with the correction",
        HelpName = "TEXT",
        Required = true,
        CustomParser = Values.NotBlank("a reason"),
    };

    public static Option<long?> Seen { get; } = new("--seen")
    {
        Description = "Refuse if it has changed after this position",
        HelpName = "POSITION",
        CustomParser = Values.Read((string text, out long? position) =>
        {
            position = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
            return position is null ? $"'{text}' is not a position. Give the number that show --json prints as \"changed\"." : null;
        }),
    };

    public static Option<TextSpan?> Span { get; } = new("--span")
    {
        Description = "The place of its words in the text, in code points, end exclusive",
        HelpName = "BEGIN..END",
        CustomParser = Values.Read((string text, out TextSpan? span) =>
        {
            span = text.Split("..") is [var begin, var end]
                && int.TryParse(begin, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
                && int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
                ? new TextSpan(from, to)
                : null;
            return span is null ? $"'{text}' is not a span. Give its begin and end, as in 959..1066." : null;
        }),
    };

    public static Option<string?> Words { get; } = new("--words")
    {
        Description = "Its words, copied from the text, where they must occur exactly once",
        HelpName = "TEXT",
        CustomParser = Values.NotBlank("the words"),
    };

    public static Option<Modality?> Modality { get; } = Choice.Of("--modality", "How the statement relates to the facts", Enum.GetValues<Modality>());

    public static Option<ImpreciseDate?> Date(string name, string description) =>
        new(name) { Description = description, HelpName = "DATE", CustomParser = Values.Read<ImpreciseDate>(Values.Date) };

    public static Cause CauseOf(Call call) => new(call.By, call.Get(Reason) ?? "", call.Get(Seen));

    public static async Task<StatementPlace> StatementAsync(Call call, CancellationToken cancellationToken) =>
        await call.SendAsync(new FindStatement(call.Collection, call.Get(Id) ?? ""), cancellationToken);

    public static async Task<Guid> ArticleAsync(Call call, string id, CancellationToken cancellationToken) =>
        await call.SendAsync(new FindArticle(call.Collection, id), cancellationToken);

    /// <summary>The speaker that a name means: an actor known by it, else a new one of that name.</summary>
    public static async Task<string> SpeakerAsync(Call call, string name, CancellationToken cancellationToken)
    {
        try
        {
            return (await call.SendAsync(new FindActor(call.Collection, name, AsWritten: true), cancellationToken)).Name;
        }
        catch (ActorNotFoundException)
        {
            call.Note($"'{name}' is a new name in collection '{call.Collection}'.");
            return name;
        }
    }
}
