using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Worker.Functions;
using Microsoft.Spark.Worker.Protocol;

namespace Microsoft.Spark.Sql;

/// <content>C# functions over the rows of a group.</content>
public sealed partial class RelationalGroupedDataset
{
    /// <summary>Maps each group to other rows. All rows of a group come as one batch, which must fit into memory.</summary>
    /// <param name="returnType">The columns that come out. Columns of a batch are found by name.</param>
    /// <param name="func">From all columns of a group's rows to a batch of <paramref name="returnType"/>.</param>
    /// <exception cref="ClosureException">The function captures something that cannot travel to the executors.</exception>
    public DataFrame Apply(StructType returnType, Func<RecordBatch, RecordBatch> func)
    {
        var udf = new UserDefinedFunction(EvalType.GroupedMap, FunctionKind.GroupedMap, func, returnType, FunctionName.Of(func));
        return new DataFrame(Reference.InvokeObject("flatMapGroupsInPandas", udf.OverAll(_dataFrame)));
    }
}
