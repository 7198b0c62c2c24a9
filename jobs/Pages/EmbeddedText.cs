namespace Gozcu.Jobs.Pages;

/// <summary>Text files embedded in the assembly.</summary>
internal static class EmbeddedText
{
    /// <param name="path">Path of the file in the project.</param>
    public static string Read(string path)
    {
        var name = $"{typeof(EmbeddedText).Assembly.GetName().Name}.{path.Replace('/', '.')}";
        using var stream =
            typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the assembly has no resource {name}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
