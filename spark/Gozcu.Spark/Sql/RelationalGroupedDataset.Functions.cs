using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Groups;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Tasks;
using Microsoft.Spark.Tasks.Functions;

namespace Microsoft.Spark.Sql;

/// <content>User-defined functions over the rows of a group.</content>
public sealed partial class RelationalGroupedDataset
{
    /// <summary>Maps each group to other rows. All rows of a group are one batch, which must fit in memory.</summary>
    /// <param name="returnType">Columns of the result. Columns of the returned batch are matched by name.</param>
    /// <param name="func">Maps the rows of a group, with all columns, to a batch of <paramref name="returnType"/>.</param>
    /// <exception cref="ClosureException">The function captures something that cannot be sent to the executors.</exception>
    public DataFrame Apply(StructType returnType, Func<RecordBatch, RecordBatch> func) =>
        Apply(returnType, (_, group) => func(group), FunctionName.Of(func));

    /// <summary>Maps each group to other rows, given its key. All rows of a group are one batch, which must fit in memory.</summary>
    /// <param name="returnType">Columns of the result. Columns of the returned batch are matched by name.</param>
    /// <param name="func">Maps the values of the grouping columns, in order, and the rows of the group, with all columns, to a batch of <paramref name="returnType"/>.</param>
    /// <exception cref="ClosureException">The function captures something that cannot be sent to the executors.</exception>
    public DataFrame Apply(StructType returnType, Func<Row, RecordBatch, RecordBatch> func)
    {
        var keys = new BatchRecords<Row>();
        return Apply(returnType, (key, group) => func(keys.Read(key)[0], group), FunctionName.Of(func));
    }

    /// <summary>Maps the records of each group to other records. All rows of a group are in memory at once.</summary>
    /// <typeparam name="TIn">Record with a property for each column that is used, matched by name; or <see cref="Row"/>.</typeparam>
    /// <typeparam name="TOut">Record whose properties are the columns of the result.</typeparam>
    /// <param name="func">Maps the rows of a group, which it may keep, to the rows of the result.</param>
    /// <param name="returnType">
    /// Columns of the result. Required if <typeparamref name="TOut"/> does not determine them, as for <see cref="Row"/> or a decimal of another precision.
    /// </param>
    /// <exception cref="ClosureException">The function captures something that cannot be sent to the executors.</exception>
    /// <exception cref="NotSupportedException">A property of <typeparamref name="TOut"/> has no SQL type.</exception>
    public DataFrame Apply<TIn, TOut>(Func<IEnumerable<TIn>, IEnumerable<TOut>> func, StructType? returnType = null)
    {
        var (schema, rows) = (returnType ?? ResultColumns.Of(typeof(TOut)), new BatchRecords<TIn>());
        var results = new RecordBatches<TOut>(ArrowTypes.ToSchema(schema));
        return Apply(schema, (_, group) => results.Build(func(rows.Read(group))), FunctionName.Of(func));
    }

    /// <summary>Maps the key and the records of each group to other records. All rows of a group are in memory at once.</summary>
    /// <typeparam name="TKey">Type of the grouping column; for several columns a tuple, a record, or <see cref="Row"/>.</typeparam>
    /// <typeparam name="TIn">Record with a property for each column that is used, matched by name; or <see cref="Row"/>.</typeparam>
    /// <typeparam name="TOut">Record whose properties are the columns of the result.</typeparam>
    /// <param name="func">Maps the key and the rows of a group, which it may keep, to the rows of the result.</param>
    /// <param name="returnType">
    /// Columns of the result. Required if <typeparamref name="TOut"/> does not determine them, as for <see cref="Row"/> or a decimal of another precision.
    /// </param>
    /// <exception cref="ClosureException">The function captures something that cannot be sent to the executors.</exception>
    /// <exception cref="NotSupportedException">A property of <typeparamref name="TOut"/> has no SQL type.</exception>
    public DataFrame Apply<TKey, TIn, TOut>(Func<TKey, IEnumerable<TIn>, IEnumerable<TOut>> func, StructType? returnType = null)
    {
        var (schema, keys, rows) = (returnType ?? ResultColumns.Of(typeof(TOut)), new BatchRecords<TKey>(), new BatchRecords<TIn>());
        var results = new RecordBatches<TOut>(ArrowTypes.ToSchema(schema));
        return Apply(schema, (key, group) => results.Build(func(keys.Read(key)[0], rows.Read(group))), FunctionName.Of(func));
    }

    /// <summary>Joins these groups with those of another data frame by key, for a function over the rows of both.</summary>
    /// <param name="other">Groups by the same number of columns, of the same types.</param>
    public CoGroupedDataset CoGroup(RelationalGroupedDataset other) => new(this, other);

    /// <summary>Data frame that is grouped.</summary>
    internal DataFrame DataFrame => _dataFrame;

    /// <summary>Names of the grouping columns; null if they were not given by name.</summary>
    internal string[]? Names { get; init; }

    internal DataFrame Apply(StructType returnType, Func<RecordBatch, RecordBatch, RecordBatch> func, string name)
    {
        var udf = new UserDefinedFunction(EvalType.GroupedMap, FunctionKind.GroupedMap, func, returnType, name);
        return new DataFrame(Reference.InvokeObject("flatMapGroupsInPandas", udf.OverAll(_dataFrame)));
    }
}
