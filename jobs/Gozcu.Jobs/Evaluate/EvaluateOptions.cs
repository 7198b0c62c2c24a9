using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Running;

namespace Gozcu.Jobs.Evaluate;

/// <summary>Options of <c>evaluate</c>.</summary>
public sealed record EvaluateOptions : TableJobOptions
{
    /// <summary>Name and version of the model; null for the data set's latest.</summary>
    [Option(
        "The model and its version (a number, current or latest); by default the latest of the data set.",
        ValueName = "NAME[/VERSION]"
    )]
    public string? Model { get; init; }

    /// <summary>True to promote the model if it is fit.</summary>
    [Option("Make the model the current one, which the streams use, when it is fit.")]
    public bool Promote { get; init; }

    /// <summary>True to promote an unfit model too.</summary>
    [Option("With --promote: promote a model although it is unfit.")]
    public bool Force { get; init; }

    /// <inheritdoc/>
    public override void Validate()
    {
        if (Force && !Promote)
        {
            throw new UsageException("--force goes with --promote.");
        }
    }
}
