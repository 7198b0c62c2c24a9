using Gozcu.Hosting.CommandLine;

namespace Gozcu.Services.Commands;

/// <summary>Options of <c>down</c>.</summary>
internal sealed record DownOptions : ServicesOptions
{
    [Option("Remove their data, configuration and logs too.")]
    public bool Purge { get; init; }
}
