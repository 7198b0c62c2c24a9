namespace Gozcu.Jobs.Streams;

/// <summary>The topics that hold what became of the measurements: every measurement has one record in exactly one of them.</summary>
/// <param name="Prefix">What stands before the names.</param>
public sealed record KafkaTopics(string Prefix)
{
    /// <summary>Nothing wrong.</summary>
    public string Scores => Prefix + "scores";

    /// <summary>At or above the threshold.</summary>
    public string Warnings => Prefix + "alerts.warning";

    /// <summary>At or above the critical threshold.</summary>
    public string Criticals => Prefix + "alerts.critical";

    /// <summary>What could not be used, with the reason and the original.</summary>
    public string DeadLetters => Prefix + "dead-letter";

    /// <summary>All four.</summary>
    public IReadOnlyList<string> All => [Scores, Warnings, Criticals, DeadLetters];
}
