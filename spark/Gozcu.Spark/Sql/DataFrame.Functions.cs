using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Worker.Functions;
using Microsoft.Spark.Worker.Protocol;

namespace Microsoft.Spark.Sql;

/// <content>C# functions over the batches of a data frame.</content>
public sealed partial class DataFrame
{
    /// <summary>
    /// Maps each partition's batches to others. The function is called once a partition; it may return more or fewer rows than it takes, in batches of any size. A batch it is
    /// given is valid until it asks for the next.
    /// </summary>
    /// <param name="function">From the batches of all columns to those of <paramref name="schema"/>.</param>
    /// <param name="schema">The columns that come out. Columns of a batch are found by name.</param>
    /// <exception cref="ClosureException">The function captures something that cannot travel to the executors.</exception>
    public DataFrame MapInArrow(Func<IEnumerable<RecordBatch>, IEnumerable<RecordBatch>> function, StructType schema) =>
        MapInArrow(function, schema, FunctionName.Of(function));

    /// <summary>Maps each batch to another. A batch is valid until the function returns.</summary>
    /// <param name="function">From a batch of all columns to one of <paramref name="schema"/>, with any number of rows.</param>
    /// <param name="schema">The columns that come out. Columns of a batch are found by name.</param>
    /// <exception cref="ClosureException">The function captures something that cannot travel to the executors.</exception>
    public DataFrame MapBatches(Func<RecordBatch, RecordBatch> function, StructType schema) =>
        MapInArrow(batches => batches.Select(function), schema, FunctionName.Of(function));

    /// <summary>Maps each batch to what the function appends to a builder, whose memory is used for batch after batch: nothing is allocated per batch.</summary>
    /// <param name="function">Takes a batch of all columns and appends rows of <paramref name="schema"/>, of any number.</param>
    /// <param name="schema">The columns that come out.</param>
    /// <exception cref="ClosureException">The function captures something that cannot travel to the executors.</exception>
    public DataFrame MapBatches(Action<RecordBatch, RecordBatchBuilder> function, StructType schema)
    {
        var columns = ArrowTypes.ToSchema(schema);
        return MapInArrow(batches => Build(batches, function, columns), schema, FunctionName.Of(function));
    }

    private static IEnumerable<RecordBatch> Build(
        IEnumerable<RecordBatch> batches,
        Action<RecordBatch, RecordBatchBuilder> function,
        ArrowSchema columns
    )
    {
        var builder = new RecordBatchBuilder(columns);
        foreach (var batch in batches)
        {
            builder.Clear();
            function(batch, builder);
            yield return builder.Build();
        }
    }

    internal DataFrame MapInArrow(Func<IEnumerable<RecordBatch>, IEnumerable<RecordBatch>> function, StructType schema, string name)
    {
        const bool AllTasksTogether = false;
        var udf = new UserDefinedFunction(EvalType.MapInArrow, FunctionKind.Map, function, schema, name);
        return new DataFrame(Reference.InvokeObject("pythonMapInArrow", udf.OverAll(this), AllTasksTogether));
    }
}
