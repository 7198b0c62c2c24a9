namespace Gozcu.Hosting.CommandLine;

/// <summary>Exception for a command line or configuration that is not valid. The program prints the message and ends with <see cref="ExitCode.Usage"/>.</summary>
public sealed class UsageException : Exception
{
    /// <summary>Creates the exception.</summary>
    public UsageException() { }

    /// <summary>Creates the exception with a message that names the option, its value, the rule and what to do.</summary>
    public UsageException(string message)
        : base(message) { }

    /// <summary>Creates the exception with a message and its cause.</summary>
    public UsageException(string message, Exception innerException)
        : base(message, innerException) { }
}
