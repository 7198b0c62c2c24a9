namespace Gozcu.Notebooks.Runner.Documents;

/// <summary>What the runner has to know of kinds of content.</summary>
internal static class MimeTypes
{
    /// <summary>Whether nbformat keeps it as JSON instead of text.</summary>
    public static bool IsJson(string mimeType) => mimeType == "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal);

    /// <summary>Whether it is a picture, which is drawn from what else is there.</summary>
    public static bool IsPicture(string mimeType) => mimeType.StartsWith("image/", StringComparison.Ordinal);
}
