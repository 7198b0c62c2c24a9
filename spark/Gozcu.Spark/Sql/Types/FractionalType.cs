namespace Microsoft.Spark.Sql.Types;

/// <summary>A type of numbers with a fractional part.</summary>
public abstract class FractionalType : NumericType;
