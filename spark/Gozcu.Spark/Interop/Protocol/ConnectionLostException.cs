namespace Microsoft.Spark.Interop.Protocol;

/// <summary>Spark has closed the connection: the task was cancelled, or Spark needs no more rows.</summary>
internal sealed class ConnectionLostException(Exception cause) : IOException("Spark has closed the connection.", cause);
