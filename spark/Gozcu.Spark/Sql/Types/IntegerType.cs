namespace Microsoft.Spark.Sql.Types;

/// <summary>A signed 32-bit integer; <see cref="int"/> in .NET.</summary>
public sealed class IntegerType : IntegralType;
