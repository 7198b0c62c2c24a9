namespace Microsoft.Spark.Sql.Types;

/// <summary>The type of a column that holds nothing but nulls.</summary>
public sealed class NullType : DataType;
