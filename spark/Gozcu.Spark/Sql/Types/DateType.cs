namespace Microsoft.Spark.Sql.Types;

/// <summary>A calendar day; <see cref="Date"/> in .NET.</summary>
public sealed class DateType : AtomicType;
