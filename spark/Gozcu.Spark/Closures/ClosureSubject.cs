namespace Microsoft.Spark.Closures;

/// <summary>Kind of object that is written. Determines what it may contain and the wording of errors.</summary>
/// <param name="Text">Subject of the sentences in errors.</param>
/// <param name="Verb">Verb that relates it to its parts in errors.</param>
internal sealed record ClosureSubject(string Text, string Verb)
{
    /// <summary>True if assemblies that the other side cannot have are sent along.</summary>
    public bool CarriesAssemblies { get; init; } = true;

    /// <summary>Reason why it may not contain accumulators; null if it may.</summary>
    public string? NoAccumulators { get; init; }

    /// <summary>True if accumulators are written with their counts, false if with the initial value for tasks.</summary>
    public bool KeepsCounts { get; init; }

    public static ClosureSubject Function(string name) => new($"Function '{name}'", "captures");

    public static ClosureSubject Broadcast { get; } =
        new("The value to broadcast", "holds")
        {
            NoAccumulators = "a broadcast is shared by tasks, which count for themselves. Capture the accumulator in the function",
        };

    /// <summary>Report that a worker sends at the end of a task. The driver has all code in it.</summary>
    public static ClosureSubject Report { get; } = new("What the task reports", "holds") { CarriesAssemblies = false, KeepsCounts = true };
}
