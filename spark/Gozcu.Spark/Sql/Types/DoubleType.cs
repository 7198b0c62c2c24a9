namespace Microsoft.Spark.Sql.Types;

/// <summary>A 64-bit floating point number; <see cref="double"/> in .NET.</summary>
public sealed class DoubleType : FractionalType;
