namespace Microsoft.Spark.Sql.Types;

/// <summary>A type of whole numbers.</summary>
public abstract class IntegralType : NumericType;
