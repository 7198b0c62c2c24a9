namespace Microsoft.Spark.Sql.Types;

/// <summary>Type of a column that holds only nulls.</summary>
public sealed class NullType : DataType;
