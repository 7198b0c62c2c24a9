using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Benchmarks.WorkerStart;

/// <summary>Options of <c>worker-start</c>.</summary>
public sealed record WorkerStartOptions : CommandOptions
{
    /// <summary>Number of processes that are started one after the other; 15 by default.</summary>
    [Option("Processes started one after the other for each kind of function.")]
    [Range(1, 1000)]
    public int Runs { get; init; } = 15;

    /// <summary>Number of rows of a batch; 1,000 by default.</summary>
    [Option("Rows of the batch.")]
    [Range(1, 1_000_000)]
    public int Rows { get; init; } = 1000;
}
