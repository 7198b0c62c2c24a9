namespace Gozcu.Jobs.ScoreStream;

/// <summary>What a stream does when records that it has not read are gone from Kafka.</summary>
public enum OnDataLoss
{
    /// <summary>Ends, and says what is lost.</summary>
    Fail,

    /// <summary>Goes on with what is there, and keeps account of what is lost.</summary>
    Continue,
}
