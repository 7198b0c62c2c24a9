using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Groups;
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
    public DataFrame Apply(StructType returnType, Func<RecordBatch, RecordBatch> func) =>
        Apply(returnType, (_, group) => func(group), FunctionName.Of(func));

    /// <summary>Maps each group to other rows, with its key. All rows of a group come as one batch, which must fit into memory.</summary>
    /// <param name="returnType">The columns that come out. Columns of a batch are found by name.</param>
    /// <param name="func">From the group's values of the grouping columns, in their order, and all columns of its rows to a batch of <paramref name="returnType"/>.</param>
    /// <exception cref="ClosureException">The function captures something that cannot travel to the executors.</exception>
    public DataFrame Apply(StructType returnType, Func<Row, RecordBatch, RecordBatch> func)
    {
        var keys = new BatchRecords<Row>();
        return Apply(returnType, (key, group) => func(keys.Read(key)[0], group), FunctionName.Of(func));
    }

    /// <summary>Maps each group to records, from records. All rows of a group are in memory at once.</summary>
    /// <typeparam name="TIn">A record with a property for each column that is used, found by name; or <see cref="Row"/>.</typeparam>
    /// <typeparam name="TOut">A record whose properties are the columns that come out.</typeparam>
    /// <param name="func">From a group's rows, which it may keep, to those that come out.</param>
    /// <param name="returnType">The columns that come out, where <typeparamref name="TOut"/> does not say them: a <see cref="Row"/>, another decimal.</param>
    /// <exception cref="ClosureException">The function captures something that cannot travel to the executors.</exception>
    /// <exception cref="NotSupportedException">A property of <typeparamref name="TOut"/> has no SQL type.</exception>
    public DataFrame Apply<TIn, TOut>(Func<IEnumerable<TIn>, IEnumerable<TOut>> func, StructType? returnType = null)
    {
        var (schema, rows) = (returnType ?? ResultColumns.Of(typeof(TOut)), new BatchRecords<TIn>());
        var results = new RecordBatches<TOut>(ArrowTypes.ToSchema(schema));
        return Apply(schema, (_, group) => results.Build(func(rows.Read(group))), FunctionName.Of(func));
    }

    /// <summary>Maps each group to records, from its key and records. All rows of a group are in memory at once.</summary>
    /// <typeparam name="TKey">The type of the grouping column; for several a tuple of theirs, a record, or <see cref="Row"/>.</typeparam>
    /// <typeparam name="TIn">A record with a property for each column that is used, found by name; or <see cref="Row"/>.</typeparam>
    /// <typeparam name="TOut">A record whose properties are the columns that come out.</typeparam>
    /// <param name="func">From the key and a group's rows, which it may keep, to those that come out.</param>
    /// <param name="returnType">The columns that come out, where <typeparamref name="TOut"/> does not say them: a <see cref="Row"/>, another decimal.</param>
    /// <exception cref="ClosureException">The function captures something that cannot travel to the executors.</exception>
    /// <exception cref="NotSupportedException">A property of <typeparamref name="TOut"/> has no SQL type.</exception>
    public DataFrame Apply<TKey, TIn, TOut>(Func<TKey, IEnumerable<TIn>, IEnumerable<TOut>> func, StructType? returnType = null)
    {
        var (schema, keys, rows) = (returnType ?? ResultColumns.Of(typeof(TOut)), new BatchRecords<TKey>(), new BatchRecords<TIn>());
        var results = new RecordBatches<TOut>(ArrowTypes.ToSchema(schema));
        return Apply(schema, (key, group) => results.Build(func(keys.Read(key)[0], rows.Read(group))), FunctionName.Of(func));
    }

    /// <summary>Puts the groups of another data frame beside these, for a function over the rows that both have for a key.</summary>
    /// <param name="other">Grouped by as many columns, of the same types.</param>
    public CoGroupedDataset CoGroup(RelationalGroupedDataset other) => new(this, other);

    /// <summary>What is grouped.</summary>
    internal DataFrame DataFrame => _dataFrame;

    /// <summary>The columns it is grouped by, where they were given by name; null where they were not.</summary>
    internal string[]? Names { get; init; }

    internal DataFrame Apply(StructType returnType, Func<RecordBatch, RecordBatch, RecordBatch> func, string name)
    {
        var udf = new UserDefinedFunction(EvalType.GroupedMap, FunctionKind.GroupedMap, func, returnType, name);
        return new DataFrame(Reference.InvokeObject("flatMapGroupsInPandas", udf.OverAll(_dataFrame)));
    }
}
