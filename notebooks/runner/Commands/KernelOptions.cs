using Gozcu.Hosting.CommandLine;

namespace Gozcu.Notebooks.Runner.Commands;

/// <summary>Options of commands that run cells.</summary>
internal abstract record KernelOptions : NotebooksOptions
{
    /// <summary>Longest duration of a cell; 5 minutes by default.</summary>
    [Option("The longest that a cell may take.")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Folder with Gozcu's packages; null for that of the checkout.</summary>
    [Option(
        "Folder with Gozcu's packages; by default artifacts/package of the checkout, which './build.sh Package' fills.",
        ValueName = "DIR"
    )]
    public string? Feed { get; init; }

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        if (Timeout <= TimeSpan.Zero)
        {
            throw new UsageException($"--timeout is {Timeout.TotalSeconds:N0}s, but must be longer than nothing.");
        }
    }
}
