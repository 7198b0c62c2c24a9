namespace Microsoft.Spark.Sql.Types;

/// <summary>Text; <see cref="string"/> in .NET.</summary>
public sealed class StringType : AtomicType;
