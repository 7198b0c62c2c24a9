using Microsoft.Spark.Worker.Metrics;

namespace Microsoft.Spark.Accumulators;

/// <summary>What a worker tells the driver at a task's end.</summary>
/// <param name="StageId">The task's stage.</param>
/// <param name="Counted">The accumulators that are not zero.</param>
/// <param name="Functions">What became of its functions.</param>
internal sealed record TaskReport(int StageId, IAccumulator[] Counted, FunctionTimes[] Functions);
