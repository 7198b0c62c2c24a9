using System.Runtime.InteropServices;

namespace Microsoft.Spark.Arrow;

/// <summary>An interval of the calendar. Its parts are independent: a month has no fixed number of days, nor a day of hours.</summary>
/// <param name="Months">Months.</param>
/// <param name="Days">Days.</param>
/// <param name="Nanoseconds">Nanoseconds.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
public readonly record struct CalendarInterval(int Months, int Days, long Nanoseconds);
