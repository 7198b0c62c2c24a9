namespace Gozcu.Charts.Tables;

/// <summary>A point of a line; a null value interrupts the line.</summary>
internal readonly record struct LinePoint(int Series, double X, double? Y);
