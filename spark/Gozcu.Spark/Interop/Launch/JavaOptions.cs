namespace Microsoft.Spark.Interop.Launch;

/// <summary>Options of every JVM that runs Spark's driver, from the file that this assembly shares with <c>spark-submit</c>.</summary>
internal static class JavaOptions
{
    private const string Resource = "java-options";

    /// <summary>Options; the user's own follow them, and the last one of a name takes effect.</summary>
    internal static IReadOnlyList<string> All { get; } = [.. Lines().Where(line => line.StartsWith('-'))];

    private static IEnumerable<string> Lines()
    {
        using Stream stream =
            typeof(JavaOptions).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly has no resource {Resource}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
