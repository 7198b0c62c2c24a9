using System.Net;
using System.Reflection;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Experimental.Sql;

/// <summary>Experimental members, which may change or be removed.</summary>
public static class SparkSessionExtensions
{
    private static readonly StructType s_schema = new([
        new StructField("AssemblyName", new StringType(), false),
        new StructField("AssemblyVersion", new StringType(), false),
        new StructField("HostName", new StringType(), false),
    ]);

    /// <summary>
    /// Returns the builds of this binding on the driver and the executors, in the columns <c>AssemblyName</c>, <c>AssemblyVersion</c> and <c>HostName</c>: first the driver's row,
    /// then one for each distinct answer of an executor.
    /// </summary>
    /// <param name="session">Session to query.</param>
    /// <param name="numPartitions">Number of partitions of the query; 10 by default. Spark need not use every executor, but more partitions make it likelier.</param>
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
