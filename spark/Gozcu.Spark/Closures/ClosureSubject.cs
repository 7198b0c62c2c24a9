namespace Microsoft.Spark.Closures;

/// <summary>What is written: decides what may be in it, and how errors speak of it.</summary>
/// <param name="Text">The subject of errors' sentences.</param>
/// <param name="Verb">How it has what it has.</param>
internal sealed record ClosureSubject(string Text, string Verb)
{
    /// <summary>Whether assemblies that the other side cannot have travel along.</summary>
    public bool CarriesAssemblies { get; init; } = true;

    /// <summary>Why accumulators may not be in it, or null when they may.</summary>
    public string? NoAccumulators { get; init; }

    /// <summary>Whether accumulators are written with what they have counted, instead of as tasks begin with them.</summary>
    public bool KeepsCounts { get; init; }

    public static ClosureSubject Function(string name) => new($"Function '{name}'", "captures");

    public static ClosureSubject Broadcast { get; } =
        new("The value to broadcast", "holds")
        {
            NoAccumulators = "a broadcast is shared by tasks, which count for themselves. Capture the accumulator in the function",
        };

    /// <summary>What a worker sends back at the end of a task: the driver has all code in it.</summary>
    public static ClosureSubject Report { get; } = new("What the task reports", "holds") { CarriesAssemblies = false, KeepsCounts = true };
}
