using Timeline.Engine.Extraction.Annotation;

// dates DIR: the time expressions of DIR's texts as JSON Lines, to be scored against a gold standard.
if (args is not ["dates", var folder])
{
    Console.Error.WriteLine("Usage: Timeline.Accuracy dates DIR");
    return 2;
}

using var output = new StreamWriter(Console.OpenStandardOutput());

foreach (var line in DateAnnotations.OfFolder(folder))
{
    output.WriteLine(line);
}

return 0;
