namespace Microsoft.Spark.Sql.Types;

/// <summary>An instant to the microsecond, shown in the session's time zone; <see cref="Timestamp"/> in .NET.</summary>
public sealed class TimestampType : AtomicType;
