namespace Gozcu.Jobs.ScoreStream;

/// <summary>Starting point of a stream without a checkpoint.</summary>
public enum StartingOffsets
{
    /// <summary>The oldest record that Kafka still has.</summary>
    Earliest,

    /// <summary>The next record that arrives.</summary>
    Latest,
}
