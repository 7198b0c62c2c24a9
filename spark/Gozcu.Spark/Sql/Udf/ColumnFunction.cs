namespace Microsoft.Spark.Sql;

/// <summary>A user-defined function applied to columns.</summary>
/// <param name="columns">Argument columns, as many as the function has parameters.</param>
public delegate Column ColumnFunction(params Column[] columns);
