namespace Microsoft.Spark.Sql.Types;

/// <summary>A signed 64-bit integer; <see cref="long"/> in .NET.</summary>
public sealed class LongType : IntegralType;
