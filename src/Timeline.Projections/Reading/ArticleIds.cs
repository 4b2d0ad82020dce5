using System.Globalization;
using Npgsql;
using Timeline.Projections.Sql;
using Timeline.Projections.Views;

namespace Timeline.Projections.Reading;

/// <summary>Reads the ids people type: an article's, or a statement's (<c>ARTICLE#NUMBER</c>), by any unambiguous beginning.</summary>
internal sealed class ArticleIds(NpgsqlDataSource dataSource)
{
    /// <summary>The fewest hex digits of an article's id that are looked up.</summary>
    public const int ShortestPrefix = 8;

    private const int Digits = 32;

    /// <exception cref="ArticleNotFoundException">None, or more than one, begins so.</exception>
    public async Task<Guid> FindArticleAsync(string collection, long position, string id, CancellationToken cancellationToken)
    {
        var prefix = id.Trim();

        if (prefix.Length is < ShortestPrefix or > Digits || !prefix.All(char.IsAsciiHexDigit))
        {
            throw new ArticleNotFoundException(id, collection, $"an id is {ShortestPrefix} to {Digits} hex digits");
        }

        var found = await dataSource
            .Command(
                $"""
                select article from {ViewTables.Articles.FullName}
                where collection = $1 and from_position <= $2 and until_position > $2 and article between $3 and $4 limit 2
                """,
                collection, position, Guid.ParseExact(prefix.PadRight(Digits, '0'), "N"), Guid.ParseExact(prefix.PadRight(Digits, 'f'), "N"))
            .ReadAsync(reader => reader.GetGuid(0), cancellationToken);

        return found switch
        {
            [var article] => article,
            [] => throw new ArticleNotFoundException(id, collection, "none begins so"),
            _ => throw new ArticleAmbiguousException(id, collection),
        };
    }

    /// <exception cref="StatementNotFoundException">The id is not of the form <c>ARTICLE#NUMBER</c>.</exception>
    /// <exception cref="ArticleNotFoundException">None, or more than one, article begins so.</exception>
    public async Task<(Guid Article, int Number)> FindStatementAsync(string collection, long position, string id, CancellationToken cancellationToken) =>
        id.Split('#') is [var article, var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (await FindArticleAsync(collection, position, article, cancellationToken), number)
            : throw new StatementNotFoundException(id, collection);
}
