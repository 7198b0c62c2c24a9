namespace Gozcu.Hosting.CommandLine;

/// <summary>Options that every command has. The options of a command are a record derived from this one.</summary>
public abstract record CommandOptions
{
    /// <summary>Path of a YAML file with options, whose keys are the names on the command line without the dashes. The command line takes precedence.</summary>
    [Option("Read options from this YAML file; the command line wins over it.", ValueName = "FILE")]
    public string? Config { get; init; }

    /// <summary>Path of the JSON report to write; null for none.</summary>
    [Option("Write what was read, done and measured as JSON to this file.", ValueName = "FILE")]
    public string? Report { get; init; }

    /// <summary>True to show stack traces of errors and detailed logs.</summary>
    [Option("Show details: log messages, and the stack trace of an error.")]
    public bool Verbose { get; init; }

    /// <summary>Checks rules that involve several options. Throws <see cref="UsageException"/> if options contradict each other.</summary>
    public virtual void Validate() { }
}
