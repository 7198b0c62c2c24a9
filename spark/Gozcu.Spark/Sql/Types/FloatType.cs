namespace Microsoft.Spark.Sql.Types;

/// <summary>A 32-bit floating point number; <see cref="float"/> in .NET.</summary>
public sealed class FloatType : FractionalType;
