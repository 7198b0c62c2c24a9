using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Groups;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Tasks;
using Microsoft.Spark.Tasks.Functions;

namespace Microsoft.Spark.Sql;

/// <summary>Two grouped data frames joined by key: each key of either side has the rows of both.</summary>
public sealed class CoGroupedDataset
{
    private readonly RelationalGroupedDataset _left;
    private readonly RelationalGroupedDataset _right;

    internal CoGroupedDataset(RelationalGroupedDataset left, RelationalGroupedDataset right) => (_left, _right) = (left, right);

    /// <summary>Maps the rows of both sides for each key to other rows. Each side is one batch, empty if the side lacks the key. Both must fit in memory.</summary>
    /// <param name="returnType">Columns of the result. Columns of the returned batch are matched by name.</param>
    /// <param name="func">Maps the left rows and the right rows, with all their columns, to a batch of <paramref name="returnType"/>.</param>
    /// <exception cref="ClosureException">The function captures something that cannot be sent to the executors.</exception>
    public DataFrame Apply(StructType returnType, Func<RecordBatch, RecordBatch, RecordBatch> func) =>
        Apply(returnType, (_, left, right) => func(left, right), FunctionName.Of(func));

    /// <summary>Maps the rows of both sides for each key to other rows, given the key. Each side is one batch, empty if the side lacks the key. Both must fit in memory.</summary>
    /// <param name="returnType">Columns of the result. Columns of the returned batch are matched by name.</param>
    /// <param name="func">Maps the values of the grouping columns, the left rows and the right rows, with all their columns, to a batch of <paramref name="returnType"/>.</param>
    /// <exception cref="ClosureException">The function captures something that cannot be sent to the executors.</exception>
    public DataFrame Apply(StructType returnType, Func<Row, RecordBatch, RecordBatch, RecordBatch> func)
    {
        var keys = new BatchRecords<Row>();
        return Apply(returnType, (key, left, right) => func(keys.Read(key)[0], left, right), FunctionName.Of(func));
    }

    /// <summary>Maps the records of both sides for each key to other records. All rows of a key are in memory at once.</summary>
    /// <typeparam name="TKey">Type of the grouping column; for several columns a tuple, a record, or <see cref="Row"/>.</typeparam>
    /// <typeparam name="TLeft">Record with a property for each column of the left side that is used, matched by name; or <see cref="Row"/>.</typeparam>
    /// <typeparam name="TRight">Record with a property for each column of the right side that is used, matched by name; or <see cref="Row"/>.</typeparam>
    /// <typeparam name="TOut">Record whose properties are the columns of the result.</typeparam>
    /// <param name="func">Maps the key, the left rows and the right rows to the rows of the result. One side is empty if it lacks the key.</param>
    /// <param name="returnType">
    /// Columns of the result. Required if <typeparamref name="TOut"/> does not determine them, as for <see cref="Row"/> or a decimal of another precision.
    /// </param>
    /// <exception cref="ClosureException">The function captures something that cannot be sent to the executors.</exception>
    /// <exception cref="NotSupportedException">A property of <typeparamref name="TOut"/> has no SQL type.</exception>
    public DataFrame Apply<TKey, TLeft, TRight, TOut>(
        Func<TKey, IEnumerable<TLeft>, IEnumerable<TRight>, IEnumerable<TOut>> func,
        StructType? returnType = null
    )
    {
        var (schema, keys) = (returnType ?? ResultColumns.Of(typeof(TOut)), new BatchRecords<TKey>());
        var (leftRows, rightRows) = (new BatchRecords<TLeft>(), new BatchRecords<TRight>());
        var results = new RecordBatches<TOut>(ArrowTypes.ToSchema(schema));
        return Apply(
            schema,
            (key, left, right) => results.Build(func(keys.Read(key)[0], leftRows.Read(left), rightRows.Read(right))),
            FunctionName.Of(func)
        );
    }

    private DataFrame Apply(StructType returnType, Func<RecordBatch, RecordBatch, RecordBatch, RecordBatch> func, string name)
    {
        var udf = new UserDefinedFunction(EvalType.CoGroupedMap, FunctionKind.CoGroupedMap, func, returnType, name);
        var right = WithColumnsOfItsOwn(_right);
        return new DataFrame(_left.Reference.InvokeObject("flatMapCoGroupsInPandas", right, udf.OverAll(_left.DataFrame, right.DataFrame)));
    }

    /// <summary>
    /// Returns the same groups over the same columns with new identities. If both sides come from one data frame, Spark takes the left columns for unused and drops them when only
    /// part of the result is used.
    /// </summary>
    private static RelationalGroupedDataset WithColumnsOfItsOwn(RelationalGroupedDataset groups) =>
        groups.Names is [var first, .. var rest] && groups.DataFrame.Columns() is var names && names.Distinct().Count() == names.Count
            ? groups
                .DataFrame.Select([
                    .. names.Select(name => groups.DataFrame.Col($"`{name.Replace("`", "``", StringComparison.Ordinal)}`").Alias(name)),
                ])
                .GroupBy(first, [.. rest])
            : groups;
}
