namespace Gozcu.Charts.Tables;

/// <summary>The missing values of a column in a stretch of rows.</summary>
/// <param name="Column">The column's place.</param>
/// <param name="Bucket">The stretch's place.</param>
/// <param name="Rows">Rows of the stretch.</param>
/// <param name="Missing">Those without a value.</param>
internal readonly record struct MissingCell(int Column, int Bucket, long Rows, long Missing);
