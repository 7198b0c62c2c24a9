namespace Gozcu.Models.DataSets;

/// <summary>One file of a data set, or a pattern that matches several.</summary>
public sealed record DataFileDefinition
{
    /// <summary>
    /// Path relative to the data folder, with slashes. <c>*</c> and <c>?</c> in its last part make it a pattern; a backslash before one of them makes it an
    /// ordinary character. All other characters are literal.
    /// </summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of the file, 64 lower-case hexadecimal digits; null for a pattern.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Address of the download, or null.</summary>
    public Uri? Download { get; init; }

    /// <summary>Name of the entry if <see cref="Download"/> is a zip archive, else null.</summary>
    public string? Member { get; init; }

    /// <summary>True if <see cref="Path"/> is a pattern.</summary>
    public bool IsPattern => Unescaped().AsSpan().ContainsAny('*', '?');

    /// <summary>Path of the file if <see cref="Path"/> is not a pattern.</summary>
    public string LiteralPath => Path.Replace(@"\*", "*", StringComparison.Ordinal).Replace(@"\?", "?", StringComparison.Ordinal);

    private string Unescaped() => Path.Replace(@"\*", "", StringComparison.Ordinal).Replace(@"\?", "", StringComparison.Ordinal);
}
