using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Notebooks.Runner.Commands;

/// <summary>Options of <c>check</c>.</summary>
internal sealed record CheckOptions : KernelOptions
{
    /// <summary>Largest relative difference of numbers, as a share of the larger one; 1e-6 by default.</summary>
    [Option("Largest difference of two numbers, as a share of the larger one.")]
    [Range(0.0, 1.0)]
    public double Tolerance { get; init; } = 1e-6;
}
