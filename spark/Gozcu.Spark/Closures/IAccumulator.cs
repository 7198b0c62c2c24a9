namespace Microsoft.Spark.Closures;

/// <summary>An accumulator of any type.</summary>
internal interface IAccumulator
{
    /// <summary>Id of the accumulator on the driver.</summary>
    long Id { get; }

    /// <summary>True if it is registered on the driver.</summary>
    bool IsRegistered { get; }

    string? Name { get; }

    bool IsZero { get; }

    /// <summary>Creates the copy with which a task starts.</summary>
    object ForTask();

    /// <summary>Merges the counts of a task.</summary>
    void MergeTask(IAccumulator counted);

    /// <summary>Returns a short form of the value for Spark's UI.</summary>
    string Describe();
}
