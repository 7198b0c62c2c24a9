namespace Microsoft.Spark.Tasks;

/// <summary>A function of a task: the indices of the batch's columns that are its arguments, and the commands whose functions are applied one after another.</summary>
internal sealed record FunctionRequest(int[] Offsets, byte[][] Commands);
