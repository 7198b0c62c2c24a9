namespace Gozcu.Models.Packages;

/// <summary>Exception for a model package that is missing, damaged, of another kind or may not be promoted. The message says which and why.</summary>
public sealed class PackageException : Exception
{
    /// <summary>Creates the exception.</summary>
    public PackageException() { }

    /// <summary>Creates the exception with a message for the user.</summary>
    public PackageException(string message)
        : base(message) { }

    /// <summary>Creates the exception with a message for the user and its cause.</summary>
    public PackageException(string message, Exception innerException)
        : base(message, innerException) { }
}
