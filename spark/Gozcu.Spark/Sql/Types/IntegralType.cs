namespace Microsoft.Spark.Sql.Types;

/// <summary>A type of integers.</summary>
public abstract class IntegralType : NumericType;
