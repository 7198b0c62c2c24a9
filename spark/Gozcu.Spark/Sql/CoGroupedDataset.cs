using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Groups;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Worker.Functions;
using Microsoft.Spark.Worker.Protocol;

namespace Microsoft.Spark.Sql;

/// <summary>The groups of two data frames side by side: for every key that one of them has, the rows of both.</summary>
public sealed class CoGroupedDataset
{
    private readonly RelationalGroupedDataset _left;
    private readonly RelationalGroupedDataset _right;

    internal CoGroupedDataset(RelationalGroupedDataset left, RelationalGroupedDataset right) => (_left, _right) = (left, right);

    /// <summary>Maps the rows that both sides have for a key to other rows. Each side comes as one batch, without rows where it has none; both must fit into memory.</summary>
    /// <param name="returnType">The columns that come out. Columns of a batch are found by name.</param>
    /// <param name="func">From all columns of the left and of the right rows to a batch of <paramref name="returnType"/>.</param>
    /// <exception cref="ClosureException">The function captures something that cannot travel to the executors.</exception>
    public DataFrame Apply(StructType returnType, Func<RecordBatch, RecordBatch, RecordBatch> func) =>
        Apply(returnType, (_, left, right) => func(left, right), FunctionName.Of(func));

    /// <summary>Maps the rows that both sides have for a key to other rows, with the key. Each side comes as one batch, without rows where it has none; both must fit into memory.</summary>
    /// <param name="returnType">The columns that come out. Columns of a batch are found by name.</param>
    /// <param name="func">From the values of the grouping columns, and all columns of the left and of the right rows, to a batch of <paramref name="returnType"/>.</param>
    /// <exception cref="ClosureException">The function captures something that cannot travel to the executors.</exception>
    public DataFrame Apply(StructType returnType, Func<Row, RecordBatch, RecordBatch, RecordBatch> func)
    {
        var keys = new BatchRecords<Row>();
        return Apply(returnType, (key, left, right) => func(keys.Read(key)[0], left, right), FunctionName.Of(func));
    }

    /// <summary>Maps the rows that both sides have for a key to records, from records. All rows of a key are in memory at once.</summary>
    /// <typeparam name="TKey">The type of the grouping column; for several a tuple of theirs, a record, or <see cref="Row"/>.</typeparam>
    /// <typeparam name="TLeft">A record with a property for each column of the left side that is used, found by name; or <see cref="Row"/>.</typeparam>
    /// <typeparam name="TRight">The same for the right side.</typeparam>
    /// <typeparam name="TOut">A record whose properties are the columns that come out.</typeparam>
    /// <param name="func">From the key, the left rows and the right rows, of which one may be none, to those that come out.</param>
    /// <param name="returnType">The columns that come out, where <typeparamref name="TOut"/> does not say them: a <see cref="Row"/>, another decimal.</param>
    /// <exception cref="ClosureException">The function captures something that cannot travel to the executors.</exception>
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
    /// The same groups of the same columns under new identities. Where both sides come from one data frame, Spark would take the left columns for unused and drop them when only some of the result
    /// is used.
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
