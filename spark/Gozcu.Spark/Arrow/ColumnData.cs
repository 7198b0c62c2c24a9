namespace Microsoft.Spark.Arrow;

/// <summary>Data that all columns have: number of rows, number of nulls, and validity bits.</summary>
internal readonly record struct ColumnData(int Length, int NullCount, ArrowBuffer Validity);
