using Microsoft.Spark.Arrow;
using Microsoft.Spark.Tasks.Functions;

namespace Microsoft.Spark.Tasks.State;

/// <summary>Description of a task whose function keeps a state for each key.</summary>
/// <param name="FunctionName">Name of the function in errors.</param>
/// <param name="Offsets">Indices of the columns that form the key, and of those that form the rows.</param>
/// <param name="StateType">Type of the state, a struct.</param>
internal sealed record GroupStateLayout(string FunctionName, GroupOffsets Offsets, ArrowType StateType);
