using Gozcu.Hosting.CommandLine;

namespace Gozcu.Demo;

/// <summary>Options of <c>demo</c>.</summary>
public sealed record DemoOptions : SystemRunOptions
{
    /// <summary>True to leave Kafka and Elasticsearch running at the end.</summary>
    [Option("Leave Kafka and Elasticsearch running at the end, with all that was written.")]
    public bool Keep { get; init; }

    internal override bool LeavesRunning => Keep;
}
