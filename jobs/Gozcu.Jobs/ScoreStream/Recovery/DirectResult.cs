namespace Gozcu.Jobs.ScoreStream.Recovery;

/// <summary>Result of a batch that was scored without Spark.</summary>
/// <param name="Records">Number of records.</param>
/// <param name="SparkCannotRead">True if a record had a timestamp that Spark's source cannot read.</param>
internal readonly record struct DirectResult(long Records, bool SparkCannotRead);
