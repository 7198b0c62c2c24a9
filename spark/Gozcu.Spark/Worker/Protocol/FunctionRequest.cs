namespace Microsoft.Spark.Worker.Protocol;

/// <summary>A function of a task: which of the batch's columns it is given, and the commands whose functions are applied one after another.</summary>
internal sealed record FunctionRequest(int[] Offsets, byte[][] Commands);
