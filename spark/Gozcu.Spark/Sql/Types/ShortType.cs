namespace Microsoft.Spark.Sql.Types;

/// <summary>A signed 16-bit integer; <see cref="short"/> in .NET.</summary>
public sealed class ShortType : IntegralType;
