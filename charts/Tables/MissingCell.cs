namespace Gozcu.Charts.Tables;

/// <summary>Number of missing values of a column in an interval of rows.</summary>
/// <param name="Column">Index of the column.</param>
/// <param name="Bucket">Index of the interval.</param>
/// <param name="Rows">Number of rows in the interval.</param>
/// <param name="Missing">Number of rows without a value.</param>
internal readonly record struct MissingCell(int Column, int Bucket, long Rows, long Missing);
