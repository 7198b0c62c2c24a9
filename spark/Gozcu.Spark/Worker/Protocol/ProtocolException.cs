namespace Microsoft.Spark.Worker.Protocol;

/// <summary>What was read is not what Spark is known to send, or asks for what this worker does not do. The message is what the user sees.</summary>
internal sealed class ProtocolException(string message) : Exception(message);
