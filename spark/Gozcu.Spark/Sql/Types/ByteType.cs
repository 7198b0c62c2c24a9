namespace Microsoft.Spark.Sql.Types;

/// <summary>A signed 8-bit integer; <see cref="sbyte"/> in .NET.</summary>
public sealed class ByteType : IntegralType;
