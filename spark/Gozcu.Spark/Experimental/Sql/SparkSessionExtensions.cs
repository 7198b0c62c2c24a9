using System.Net;
using System.Reflection;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Experimental.Sql;

/// <summary>What may change or go away.</summary>
public static class SparkSessionExtensions
{
    private static readonly StructType s_schema = new([
        new StructField("AssemblyName", new StringType(), false),
        new StructField("AssemblyVersion", new StringType(), false),
        new StructField("HostName", new StringType(), false),
    ]);

    /// <summary>
    /// Which build of this binding runs on the driver and on the executors: <c>AssemblyName</c>, <c>AssemblyVersion</c> and <c>HostName</c>, the driver's row first,
    /// then one for each different answer of an executor.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="numPartitions">Over how many partitions the executors are asked. Nothing makes Spark use every executor; more partitions make it likelier.</param>
    public static DataFrame GetAssemblyInfo(this SparkSession session, int numPartitions = 10)
    {
        ArgumentNullException.ThrowIfNull(session);
        Func<Column, Column> info = Functions.Udf<long>(_ => Here(), s_schema);
        DataFrame executors = session
            .Range(0, numPartitions, 1, numPartitions)
            .Select(info(Functions.Col("id")).As("info"))
            .Select("info.*");
        return session.CreateDataFrame([Here()], s_schema).Union(executors.Distinct());
    }

    private static GenericRow Here()
    {
        AssemblyName assembly = typeof(SparkSession).Assembly.GetName();
        return new GenericRow([assembly.Name!, assembly.Version!.ToString(), Dns.GetHostName()]);
    }
}
