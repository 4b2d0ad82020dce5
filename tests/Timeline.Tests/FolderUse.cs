using System.Text.RegularExpressions;

namespace Timeline.Tests;

/// <summary>
/// A folder of a project that a file in another folder of it uses: by "using", by a qualified name, or, of the folders it lies in, whose types it sees
/// without either, by a type's bare name. Comments use nothing, but for what they have a "using" for.
/// </summary>
/// <param name="From">The file's folder, below the project's; empty for the project's own.</param>
/// <param name="What">The "using" or name that says so.</param>
internal sealed record FolderUse(string Source, string From, string To, string What)
{
    private const string Modifiers = "public|internal|sealed|static|abstract|readonly|partial|file|ref|unsafe";

    private static readonly Regex Declaration = new(
        $@"^(?:(?:{Modifiers}) )*(?:class|record(?: struct| class)?|struct|interface|enum|delegate [\w<>?\[\]]+) (?<name>\w+)", RegexOptions.Multiline);

    private static readonly Regex Using = new(@"^using (?:static )?(?:\w+ = )?(?<name>[\w.]+)(?:<.*>)?;", RegexOptions.Multiline);

    private static readonly Regex Qualified = new(@"(?<![\w.])(?:[A-Z]\w*\.)+[A-Z]\w*");

    // No name of a parameter or property, of which many are called as their type.
    private static readonly Regex Bare = new(@"(?<![\w.])[A-Z]\w*\b(?!\s*[,)=;:]| \{)");

    /// <param name="project">A folder below <c>src</c>.</param>
    public static FolderUse[] Of(string project) => Among(
        project,
        Repository.Files($"src/{project}", "*.cs").Select(file => (file[$"src/{project}/".Length..], File.ReadAllText(Repository.PathTo(file)))));

    /// <param name="files">Their paths below the project's folder, and what they hold.</param>
    public static FolderUse[] Among(string project, IEnumerable<(string File, string Text)> files)
    {
        var sources = files.Select(file => (file.File, Folder: FolderOf(file.File), Code: CodeOf(file.Text))).ToArray();
        var types = sources.SelectMany(source => Declaration.Matches(source.Code).Select(match => (source.Folder, Name: match.Groups["name"].Value)))
            .ToLookup(type => type.Folder, type => type.Name)
            .ToDictionary(folder => folder.Key, folder => folder.ToHashSet());
        return
        [
            .. from source in sources
               from use in Used(source.Folder, source.Code)
               where use.Folder != source.Folder
               select new FolderUse(source.File, source.Folder, use.Folder, use.What),
        ];

        IEnumerable<(string Folder, string What)> Used(string folder, string code)
        {
            foreach (var name in Using.Matches(code).Select(match => match.Groups["name"].Value))
            {
                // One with a type in it names that type's folder.
                var of = types.Keys.Where(other => name == Namespace(other) || types[other].Any(type => name == $"{Namespace(other)}.{type}"));
                foreach (var other in of)
                {
                    yield return (other, name);
                }
            }

            var body = Using.Replace(code, "");

            foreach (var name in Qualified.Matches(body).Select(match => match.Value.Split('.')).DistinctBy(parts => string.Join('.', parts)))
            {
                for (var i = 1; i < name.Length; i++)
                {
                    var space = string.Join('.', name[..i]);

                    foreach (var other in types.Keys.Where(other => $".{Namespace(other)}".EndsWith($".{space}", StringComparison.Ordinal) && types[other].Contains(name[i])))
                    {
                        yield return (other, $"{space}.{name[i]}");
                    }
                }
            }

            var bare = Bare.Matches(body).Select(match => match.Value).ToHashSet();

            foreach (var other in types.Keys.Where(other => other.Length == 0 || folder.StartsWith($"{other}/", StringComparison.Ordinal)))
            {
                foreach (var type in types[other].Where(bare.Contains))
                {
                    yield return (other, type);
                }
            }
        }

        string Namespace(string folder) => folder.Length == 0 ? project : $"{project}.{folder.Replace('/', '.')}";
    }

    public static string FolderOf(string file) => Path.GetDirectoryName(file)!.Replace('\\', '/');

    // What stands after "//" is comment, except in an address.
    private static string CodeOf(string text) => string.Join('\n', text.Split('\n').Select(line => Regex.Split(line, "(?<!:)//")[0].TrimEnd('\r')));
}
