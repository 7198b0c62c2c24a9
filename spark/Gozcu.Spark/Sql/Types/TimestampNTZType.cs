namespace Microsoft.Spark.Sql.Types;

/// <summary>A date and time of day without a time zone, to the microsecond; <see cref="DateTime"/> of unspecified kind in .NET.</summary>
public sealed class TimestampNTZType : AtomicType
{
    private protected override string JsonName => "timestamp_ntz";
}
