namespace Microsoft.Spark.Sql.Types;

/// <summary>True or false; <see cref="bool"/> in .NET.</summary>
public sealed class BooleanType : AtomicType;
