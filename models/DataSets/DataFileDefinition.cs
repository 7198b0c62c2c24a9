namespace Gozcu.Models.DataSets;

/// <summary>One file of a data set, or a pattern for many.</summary>
public sealed record DataFileDefinition
{
    /// <summary>
    /// Path under the data folder, with slashes; <c>*</c> and <c>?</c> in its last part make it a pattern. A backslash before one of them takes it for itself; every other character stands for itself.
    /// </summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of the file, 64 lower-case hexadecimal digits; null for a pattern.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Where it can be had, or null.</summary>
    public Uri? Download { get; init; }

    /// <summary>The entry's name when <see cref="Download"/> is a zip archive, else null.</summary>
    public string? Member { get; init; }

    /// <summary>Whether <see cref="Path"/> is a pattern.</summary>
    public bool IsPattern => Unescaped().AsSpan().ContainsAny('*', '?');

    /// <summary>The path of the file when <see cref="Path"/> is no pattern.</summary>
    public string LiteralPath => Path.Replace(@"\*", "*", StringComparison.Ordinal).Replace(@"\?", "?", StringComparison.Ordinal);

    private string Unescaped() => Path.Replace(@"\*", "", StringComparison.Ordinal).Replace(@"\?", "", StringComparison.Ordinal);
}
