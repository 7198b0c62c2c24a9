namespace Microsoft.Spark.Sql;

/// <content>User-defined functions.</content>
public sealed partial class SparkSession
{
    /// <summary>Returns the registration of user-defined functions for SQL, within this session.</summary>
    public UdfRegistration Udf() => new(Reference.InvokeObject("udf"));
}
