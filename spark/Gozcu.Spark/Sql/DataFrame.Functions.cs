using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Tasks;
using Microsoft.Spark.Tasks.Functions;

namespace Microsoft.Spark.Sql;

/// <content>User-defined functions over the batches of a data frame.</content>
public sealed partial class DataFrame
{
    /// <summary>
    /// Maps the batches of each partition to other batches. The function is called once per partition and may return more or fewer rows than it receives, in batches of any size.
    /// An input batch is valid until the function asks for the next.
    /// </summary>
    /// <param name="function">Maps the batches, with all columns, to batches of <paramref name="schema"/>.</param>
    /// <param name="schema">Columns of the result. Columns of a returned batch are matched by name.</param>
    /// <exception cref="ClosureException">The function captures something that cannot be sent to the executors.</exception>
    public DataFrame MapInArrow(Func<IEnumerable<RecordBatch>, IEnumerable<RecordBatch>> function, StructType schema) =>
        MapInArrow(function, schema, FunctionName.Of(function));

    /// <summary>Maps each batch to another. The input batch is valid until the function returns.</summary>
    /// <param name="function">Maps a batch, with all columns, to one of <paramref name="schema"/> with any number of rows.</param>
    /// <param name="schema">Columns of the result. Columns of a returned batch are matched by name.</param>
    /// <exception cref="ClosureException">The function captures something that cannot be sent to the executors.</exception>
    public DataFrame MapBatches(Func<RecordBatch, RecordBatch> function, StructType schema) =>
        MapInArrow(batches => batches.Select(function), schema, FunctionName.Of(function));

    /// <summary>Maps each batch to the rows that the function appends to a builder. The builder's memory is reused, so nothing is allocated per batch.</summary>
    /// <param name="function">Reads a batch with all columns and appends any number of rows of <paramref name="schema"/>.</param>
    /// <param name="schema">Columns of the result.</param>
    /// <exception cref="ClosureException">The function captures something that cannot be sent to the executors.</exception>
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
