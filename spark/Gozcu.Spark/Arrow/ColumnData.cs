namespace Microsoft.Spark.Arrow;

/// <summary>What all columns have: how many rows, how many of them null, and where the bits say which.</summary>
internal readonly record struct ColumnData(int Length, int NullCount, ArrowBuffer Validity);
