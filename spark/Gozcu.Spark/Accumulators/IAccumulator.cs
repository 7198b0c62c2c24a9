namespace Microsoft.Spark.Accumulators;

/// <summary>An accumulator of any type.</summary>
internal interface IAccumulator
{
    /// <summary>By which the driver knows it.</summary>
    long Id { get; }

    /// <summary>Whether the driver knows it.</summary>
    bool IsRegistered { get; }

    string? Name { get; }

    bool IsZero { get; }

    /// <summary>What a task begins with.</summary>
    object ForTask();

    /// <summary>Takes in what a task has counted.</summary>
    void MergeTask(IAccumulator counted);

    /// <summary>The value, short, for Spark's UI.</summary>
    string Describe();
}
