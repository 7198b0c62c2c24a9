namespace Gozcu.Jobs.Tests.Processes;

/// <summary>What of a running job is killed.</summary>
internal enum Victim
{
    /// <summary>Our program.</summary>
    Driver,

    /// <summary>Spark's Java process.</summary>
    Jvm,

    /// <summary>All processes at one moment.</summary>
    Everything,
}
