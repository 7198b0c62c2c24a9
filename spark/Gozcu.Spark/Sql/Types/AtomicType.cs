namespace Microsoft.Spark.Sql.Types;

/// <summary>A type that is neither nested nor null.</summary>
public abstract class AtomicType : DataType;
