namespace Microsoft.Spark.Sql.Types;

/// <summary>An instant with microseconds, shown in the session time zone; <see cref="Timestamp"/> in .NET.</summary>
public sealed class TimestampType : AtomicType;
