namespace Gozcu.Charts.Tables;

/// <summary>Point of a line; a null value interrupts the line.</summary>
internal readonly record struct LinePoint(int Series, double X, double? Y);
