using System.Runtime.InteropServices;

namespace Microsoft.Spark.Arrow;

/// <summary>A calendar interval. Its parts are independent: a month has no fixed number of days, and a day no fixed number of hours.</summary>
/// <param name="Months">Number of months.</param>
/// <param name="Days">Number of days.</param>
/// <param name="Nanoseconds">Number of nanoseconds.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
public readonly record struct CalendarInterval(int Months, int Days, long Nanoseconds);
