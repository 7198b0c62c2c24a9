namespace Gozcu.Hosting;

/// <summary>The exit codes of every program.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The work failed.</summary>
    public const int Failed = 1;

    /// <summary>The command line or the configuration was wrong; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>Interrupted by Ctrl-C or a termination signal.</summary>
    public const int Interrupted = 130;
}
