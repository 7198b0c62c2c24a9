using Microsoft.Spark.Closures;
using Microsoft.Spark.Timing;

namespace Microsoft.Spark.Accumulators;

/// <summary>Report of a worker to the driver at the end of a task.</summary>
/// <param name="StageId">Id of the task's stage.</param>
/// <param name="Counted">Accumulators that are not zero.</param>
/// <param name="Functions">Metrics of the task's functions.</param>
internal sealed record TaskReport(int StageId, IAccumulator[] Counted, FunctionTimes[] Functions);
