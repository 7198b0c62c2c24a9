namespace Microsoft.Spark.Interop.Protocol;

/// <summary>The input does not follow Spark's protocol, or requests something that this worker does not support. The user sees the message.</summary>
internal sealed class ProtocolException(string message) : Exception(message);
