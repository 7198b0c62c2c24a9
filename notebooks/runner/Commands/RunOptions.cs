namespace Gozcu.Notebooks.Runner.Commands;

/// <summary>Options of <c>run</c>.</summary>
internal sealed record RunOptions : KernelOptions;
