namespace Gozcu.Models.Packages;

/// <summary>A model package is missing, damaged, foreign or may not be promoted. The message says which and why.</summary>
public sealed class PackageException : Exception
{
    /// <summary>Makes one.</summary>
    public PackageException() { }

    /// <summary>Makes one with a message for the user.</summary>
    public PackageException(string message)
        : base(message) { }

    /// <summary>Makes one with a message for the user and its cause.</summary>
    public PackageException(string message, Exception innerException)
        : base(message, innerException) { }
}
