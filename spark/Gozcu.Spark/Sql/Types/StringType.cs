namespace Microsoft.Spark.Sql.Types;

/// <summary>A string; <see cref="string"/> in .NET.</summary>
public sealed class StringType : AtomicType;
