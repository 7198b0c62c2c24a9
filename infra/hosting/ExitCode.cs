namespace Gozcu.Hosting;

/// <summary>Exit codes of all programs.</summary>
public static class ExitCode
{
    /// <summary>Success.</summary>
    public const int Done = 0;

    /// <summary>The command failed.</summary>
    public const int Failed = 1;

    /// <summary>The command line or the configuration is not valid; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>Interrupted by Ctrl-C or a termination signal.</summary>
    public const int Interrupted = 130;
}
