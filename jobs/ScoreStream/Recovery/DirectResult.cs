namespace Gozcu.Jobs.ScoreStream.Recovery;

/// <summary>What became of a batch that was scored without Spark.</summary>
/// <param name="Records">How many records it had.</param>
/// <param name="SparkCannotRead">Whether one had a timestamp that Spark's source cannot read.</param>
internal readonly record struct DirectResult(long Records, bool SparkCannotRead);
