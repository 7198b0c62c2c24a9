namespace Microsoft.Spark.Sql;

/// <summary>A function from columns to a column.</summary>
/// <param name="columns">The columns, as many as the function takes.</param>
public delegate Column ColumnFunction(params Column[] columns);
