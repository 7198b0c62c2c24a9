namespace Microsoft.Spark.Sql;

/// <content>C# functions.</content>
public sealed partial class SparkSession
{
    /// <summary>Gives C# functions names that SQL knows, within this session.</summary>
    public UdfRegistration Udf() => new(Reference.InvokeObject("udf"));
}
