namespace Gozcu.Notebooks.Runner.Documents;

/// <summary>Classification of MIME types.</summary>
internal static class MimeTypes
{
    /// <summary>Returns true if nbformat stores the type as JSON instead of text.</summary>
    public static bool IsJson(string mimeType) => mimeType == "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal);

    /// <summary>Returns true if the type is a picture, which is drawn from the other data.</summary>
    public static bool IsPicture(string mimeType) => mimeType.StartsWith("image/", StringComparison.Ordinal);
}
