using Gozcu.Hosting.CommandLine;

namespace Gozcu.Notebooks.Runner.Commands;

/// <summary>What commands are told that run cells.</summary>
internal abstract record KernelOptions : NotebooksOptions
{
    /// <summary>The longest a cell may take.</summary>
    [Option("The longest that a cell may take.")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The folder with Gozcu's packages; null for the checkout's.</summary>
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
