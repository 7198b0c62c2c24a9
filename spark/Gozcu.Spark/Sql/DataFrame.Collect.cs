using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>All rows.</summary>
    public IEnumerable<Row> Collect() => JsonRows.Read(Reference.InvokeObject("toJSON").InvokeObject("collectAsList").ReadList(), Schema());

    /// <summary>The first rows.</summary>
    public IEnumerable<Row> Head(int n) => Limit(n).Collect();

    /// <summary>The first row.</summary>
    /// <exception cref="InvalidOperationException">There are no rows.</exception>
    public Row Head() => Head(1).First();

    /// <summary>The first row.</summary>
    /// <exception cref="InvalidOperationException">There are no rows.</exception>
    public Row First() => Head();

    /// <summary>The first rows.</summary>
    public IEnumerable<Row> Take(int n) => Head(n);
}
