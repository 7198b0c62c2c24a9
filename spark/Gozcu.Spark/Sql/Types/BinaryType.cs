namespace Microsoft.Spark.Sql.Types;

/// <summary>A sequence of bytes; <c>byte[]</c> in .NET.</summary>
public sealed class BinaryType : AtomicType;
