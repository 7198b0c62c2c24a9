namespace Microsoft.Spark.Sql.Types;

/// <summary>A span of months, days and microseconds.</summary>
public sealed class CalendarIntervalType : DataType
{
    private protected override string JsonName => "interval";
}
