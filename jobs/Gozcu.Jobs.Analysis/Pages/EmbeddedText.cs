namespace Gozcu.Jobs.Pages;

/// <summary>Text files embedded in the assembly.</summary>
internal static class EmbeddedText
{
    /// <param name="path">Path of the file in the project.</param>
    public static string Read(string path)
    {
        using var stream =
            typeof(EmbeddedText).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"the assembly has no resource {path}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
