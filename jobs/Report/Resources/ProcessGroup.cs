namespace Gozcu.Jobs.Report.Resources;

/// <summary>The processes that work together in a run.</summary>
internal enum ProcessGroup
{
    /// <summary>The program itself, .NET.</summary>
    Driver,

    /// <summary>Spark's virtual machine: driver and executor in one, as Spark runs locally.</summary>
    Spark,

    /// <summary>The processes that Spark starts for functions in C#.</summary>
    Workers,

    /// <summary>Kafka and Elasticsearch.</summary>
    Services,

    /// <summary>What else was started: Node.js for charts, scripts.</summary>
    Helpers,
}
