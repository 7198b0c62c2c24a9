namespace Gozcu.Hosting.CommandLine;

/// <summary>The command line or the configuration is wrong: the program says so and ends with <see cref="ExitCode.Usage"/>.</summary>
public sealed class UsageException : Exception
{
    /// <summary>An error without a message.</summary>
    public UsageException() { }

    /// <summary>An error whose message names the option, its value, the rule and what to do.</summary>
    public UsageException(string message)
        : base(message) { }

    /// <summary>As above, with the cause.</summary>
    public UsageException(string message, Exception innerException)
        : base(message, innerException) { }
}
