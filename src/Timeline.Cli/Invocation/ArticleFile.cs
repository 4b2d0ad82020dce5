using Timeline.Engine.Articles;

namespace Timeline.Cli.Invocation;

/// <summary>Reads the bytes of an article from a file or standard input.</summary>
internal static class ArticleFile
{
    /// <summary>What stands for standard input.</summary>
    public const string StandardInput = "-";

    private const string StandardInputName = "standard input";

    public static string NameOf(string file) => file is StandardInput ? StandardInputName : file;

    /// <exception cref="ArticleUnreadableException">There is no such file, or it cannot be read.</exception>
    public static async Task<(string Name, byte[] Bytes)> ReadAsync(string file, Call call, CancellationToken cancellationToken)
    {
        if (file is not StandardInput)
        {
            return (file, await OfFileAsync(file, cancellationToken));
        }

        await using var input = call.OpenInput();

        if (call.IsTyped)
        {
            call.Note("Reading the article from the keyboard; end it with Ctrl-D on a line of its own.");
        }

        return (StandardInputName, await AllOfAsync(StandardInputName, input, cancellationToken));
    }

    private static async Task<byte[]> OfFileAsync(string file, CancellationToken cancellationToken)
    {
        if (Directory.Exists(file))
        {
            throw new ArticleUnreadableException(file, "it is a folder. Give the files in it.");
        }

        try
        {
            if (SpecialFile.Is(file))
            {
                throw new ArticleUnreadableException(file, "it is a pipe, socket or device. Give a file with the text, or pipe the text in as -.");
            }

            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, useAsync: true);
            return await AllOfAsync(file, stream, cancellationToken);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ArticleUnreadableException(file, "there is no such file. Check its name.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new ArticleUnreadableException(file, "you may not read it. Ask its owner, or change its permissions.");
        }
        catch (Exception e) when (e is IOException or ArgumentException)
        {
            throw new ArticleUnreadableException(file, $"it cannot be read: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static async Task<byte[]> AllOfAsync(string name, Stream stream, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        int count;

        // A keyboard or a pipe does not end its read when it is told to.
        while ((count = await stream.ReadAsync(buffer, cancellationToken).AsTask().WaitAsync(cancellationToken)) > 0)
        {
            bytes.Write(buffer, 0, count);

            // Not read to its end: it may have none.
            if (bytes.Length > ArticleText.MaxBytes)
            {
                throw new ArticleUnreadableException(name, $"it is larger than {ArticleText.MaxBytes / 1024 / 1024} MiB, the limit. Split it.");
            }
        }

        return bytes.ToArray();
    }
}
