namespace Gozcu.Hosting.CommandLine;

/// <summary>The options every command has. A command's own options are a record derived from this.</summary>
public abstract record CommandOptions
{
    /// <summary>YAML file with options, keys as on the command line without the dashes; the command line wins.</summary>
    [Option("Read options from this YAML file; the command line wins over it.", ValueName = "FILE")]
    public string? Config { get; init; }

    /// <summary>JSON file that receives what was done.</summary>
    [Option("Write what was read, done and measured as JSON to this file.", ValueName = "FILE")]
    public string? Report { get; init; }

    /// <summary>Whether errors show their stack traces and logs their details.</summary>
    [Option("Show details: log messages, and the stack trace of an error.")]
    public bool Verbose { get; init; }

    /// <summary>Checks what no single option can: throws <see cref="UsageException"/> when options contradict each other.</summary>
    public virtual void Validate() { }
}
