using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Notebooks.Runner.Commands;

/// <summary>Options of <c>check</c>.</summary>
internal sealed record CheckOptions : KernelOptions
{
    /// <summary>How far numbers may be apart, as a share of the larger.</summary>
    [Option("How far two numbers may be apart, as a share of the larger one.")]
    [Range(0.0, 1.0)]
    public double Tolerance { get; init; } = 1e-6;
}
