namespace Gozcu.Jobs.ScoreStream;

/// <summary>Where a stream without a checkpoint begins.</summary>
public enum StartingOffsets
{
    /// <summary>With the oldest record that Kafka still has.</summary>
    Earliest,

    /// <summary>With the next record that comes.</summary>
    Latest,
}
