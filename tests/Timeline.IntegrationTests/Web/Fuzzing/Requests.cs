using System.Globalization;
using System.Text;

namespace Timeline.IntegrationTests.Web.Fuzzing;

/// <summary>Makes requests that are nearly right. The same seed makes the same ones.</summary>
internal sealed class Requests(Random chance, IReadOnlyList<Operation> operations, Hostile hostile)
{
    private static readonly string[] Verbs = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "get", "FOO"];

    private static readonly string[] AnyHeader = ["Accept", "Accept-Encoding", "Content-Type", "Origin", "Host", "Cookie", "If-Modified-Since", "Range", "X-Any"];

    /// <param name="collection">Where it is sent to.</param>
    /// <param name="article">An article of it, whose text is the one that the description shows.</param>
    public (byte[] Bytes, bool IsHead) Next(string collection, string article)
    {
        var made = hostile.Made;
        (byte[] Bytes, bool IsHead) request;

        do
        {
            request = Make(collection, article);
        }
        while (hostile.Made == made);

        return request;
    }

    private (byte[] Bytes, bool IsHead) Make(string collection, string article)
    {
        var operation = hostile.One(operations);
        var verb = chance.Next(20) == 0 ? hostile.One(Verbs) : operation.Method == "GET" && chance.Next(10) == 0 ? "HEAD" : operation.Method;
        var body = operation.Members.Count == 0 && chance.Next(40) > 0 ? "" : Body(operation).Replace("3f2a9c1b", article, StringComparison.Ordinal);
        var request = $"{verb} {Path(operation, collection, article)}{Query(operation)} HTTP/1.1\r\n{Headers(operation, body)}\r\n{body}";
        return (Encoding.Latin1.GetBytes(request), verb == "HEAD");
    }

    private string Path(Operation operation, string collection, string article)
    {
        var path = operation.Path;

        foreach (var (name, sensible) in new[] { ("{collection}", collection), ("{article}", article), ("{number}", "1"), ("{name}", "Maria Lind") })
        {
            path = path.Replace(name, chance.Next(12) == 0 ? hostile.Escaped(hostile.Text(sensible)) : Uri.EscapeDataString(sensible), StringComparison.Ordinal);
        }

        return chance.Next(60) == 0 ? path + hostile.Escaped(hostile.Text("/")) : path;
    }

    private string Query(Operation operation)
    {
        var given = new List<string>();

        foreach (var field in operation.Parameters)
        {
            if (field.IsRequired ? chance.Next(15) > 0 : chance.Next(4) == 0)
            {
                var sensible = field.Sensible.Count == 0 ? "1" : hostile.One(field.Sensible);
                given.Add($"{field.Name}={(chance.Next(2) == 0 ? hostile.Escaped(hostile.Text(sensible)) : Uri.EscapeDataString(sensible))}");
            }
        }

        if (chance.Next(40) == 0)
        {
            given.Add($"{hostile.Escaped(hostile.Text("limit"))}={hostile.Escaped(hostile.Text("1"))}");
        }

        return given.Count == 0 ? "" : $"?{string.Join('&', given)}";
    }

    private string Headers(Operation operation, string body)
    {
        var headers = new StringBuilder("Host: localhost\r\n");

        if (body.Length > 0)
        {
            headers.Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n");
            headers.Append(chance.Next(40) > 0 ? "Content-Type: application/json\r\n" : "");
        }

        foreach (var name in operation.Headers.Where(_ => chance.Next(3) == 0).Concat(chance.Next(20) == 0 ? [hostile.One(AnyHeader)] : []))
        {
            headers.Append(CultureInfo.InvariantCulture, $"{name}: {Hostile.Bytes(hostile.Text("\"4\"")).Replace('\n', ' ').Replace('\r', ' ')}\r\n");
        }

        return headers.Append(chance.Next(8) == 0 ? "Accept: application/x-ndjson\r\n" : "").ToString();
    }

    private string Body(Operation operation)
    {
        var members = operation.Members
            .Where(member => member.IsRequired ? chance.Next(25) > 0 : chance.Next(4) == 0)
            .Select(member => (member.Name, Value: hostile.One(member.Sensible) is var sensible && chance.Next(3) == 0 ? hostile.Json(sensible) : Hostile.Bytes(sensible)))
            .ToList();

        if (chance.Next(30) == 0)
        {
            members.Add((hostile.One(["seen", "by", "By", "$ref", "\\u0000"]), hostile.Json("\"x\"")));
        }

        var body = $"{{{string.Join(',', members.Select(member => $"\"{member.Name}\":{member.Value}"))}}}";

        return chance.Next(30) switch
        {
            0 => body[..chance.Next(body.Length)],
            1 => hostile.One(["null", "[]", "\"\"", "1", "\xEF\xBB\xBF{}", new string('[', 5_000), "{\"by\":{}}", "\0"]),
            2 => body + hostile.Json("{}"),
            _ => body,
        };
    }
}
