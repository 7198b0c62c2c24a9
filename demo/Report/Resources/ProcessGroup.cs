namespace Gozcu.Demo.Report.Resources;

/// <summary>Groups of processes that work together in a run.</summary>
internal enum ProcessGroup
{
    /// <summary>The program itself (.NET).</summary>
    Driver,

    /// <summary>Spark's virtual machine, which is driver and executor in local mode.</summary>
    Spark,

    /// <summary>Worker processes that Spark starts for C# functions.</summary>
    Workers,

    /// <summary>Kafka and Elasticsearch.</summary>
    Services,

    /// <summary>Other child processes: Node.js for charts, scripts.</summary>
    Helpers,
}
