namespace Gozcu.Jobs.ScoreStream;

/// <summary>Action of a stream if unread records are gone from Kafka.</summary>
public enum OnDataLoss
{
    /// <summary>Ends, and reports what is lost.</summary>
    Fail,

    /// <summary>Continues with the available records, and records what is lost.</summary>
    Continue,
}
