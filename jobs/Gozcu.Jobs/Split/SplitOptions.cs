using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Running;
using Gozcu.Models.DataSets;

namespace Gozcu.Jobs.Split;

/// <summary>Options of <c>split</c>. Options that are not given are those of the data set's definition.</summary>
public sealed record SplitOptions : TableJobOptions
{
    /// <summary>Method of the split; null for that of the definition.</summary>
    [Option("The method of the split; by default that of the data set's definition.")]
    public SplitMethod? Method { get; init; }

    /// <summary>Share of rows for training, 0.01 to 0.98; null for that of the definition.</summary>
    [Option("The share of rows for training; by default that of the definition.")]
    [Range(0.01, 0.98)]
    public double? Train { get; init; }

    /// <summary>Share of rows for validation, 0.01 to 0.98; null for that of the definition. The remaining rows are for the test.</summary>
    [Option("The share of rows for validation; the rest is for the test.")]
    [Range(0.01, 0.98)]
    public double? Validation { get; init; }

    /// <inheritdoc/>
    public override void Validate()
    {
        if (Train is null != Validation is null)
        {
            throw new UsageException("--train and --validation belong together; give both or none. What is left over is for the test.");
        }
        if (Train + Validation > 0.99)
        {
            throw new UsageException($"--train and --validation sum to {Train + Validation}, but at least 0.01 must be left for the test.");
        }
    }

    /// <summary>Returns the definition's split with the options applied.</summary>
    public SplitDefinition Apply(SplitDefinition split) =>
        split with
        {
            Method = Method ?? split.Method,
            Train = Train ?? split.Train,
            Validation = Validation ?? split.Validation,
            Test = Train is null ? split.Test : 1 - Train.Value - Validation!.Value,
            Seed = Seed ?? split.Seed,
        };
}
