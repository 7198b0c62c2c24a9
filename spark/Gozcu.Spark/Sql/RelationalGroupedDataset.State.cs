using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Groups;
using Microsoft.Spark.Sql.Streaming;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Tasks;
using Microsoft.Spark.Tasks.Functions;
using Microsoft.Spark.Tasks.State;

namespace Microsoft.Spark.Sql;

/// <content>User-defined functions over the rows and the state of a key.</content>
public sealed partial class RelationalGroupedDataset
{
    /// <summary>
    /// Maps the rows of each key to other rows, with a state per key. In a stream the function is called once per micro-batch for each key that has rows in it, and for each that
    /// has timed out; the state is part of the query's checkpoint. In a batch it is called once per key, without a state.
    /// </summary>
    /// <typeparam name="TKey">Type of the grouping column; for several columns a tuple, a record, or <see cref="Row"/>.</typeparam>
    /// <typeparam name="TValue">Record with a property for each column that is used, matched by name; or <see cref="Row"/>.</typeparam>
    /// <typeparam name="TState">
    /// Type of the state: a record, class or tuple of SQL types, or one of these types. While a checkpoint exists, its fields may be renamed, but not added, removed or changed in
    /// type.
    /// </typeparam>
    /// <typeparam name="TOut">Record whose properties are the columns of the result.</typeparam>
    /// <param name="outputMode">Append if emitted rows never change, so that the result can be aggregated; otherwise update. The query must be started in the same mode.</param>
    /// <param name="timeoutConf">Kind of timeout for keys.</param>
    /// <param name="func">
    /// Maps a key, its rows and its state to the rows of the result. The rows are read on demand, once, in no particular order. A retried task repeats the call with the same
    /// arguments.
    /// </param>
    /// <param name="returnType">
    /// Columns of the result. Required if <typeparamref name="TOut"/> does not determine them, as for <see cref="Row"/> or a decimal of another precision.
    /// </param>
    /// <exception cref="ArgumentException">The output mode is complete.</exception>
    /// <exception cref="ClosureException">The function captures something that cannot be sent to the executors.</exception>
    /// <exception cref="NotSupportedException">A property of <typeparamref name="TOut"/> or <typeparamref name="TState"/> has no SQL type.</exception>
    public DataFrame FlatMapGroupsWithState<TKey, TValue, TState, TOut>(
        OutputMode outputMode,
        GroupStateTimeout timeoutConf,
        Func<TKey, IEnumerable<TValue>, GroupState<TState>, IEnumerable<TOut>> func,
        StructType? returnType = null
    ) => WithState(outputMode, timeoutConf, func, returnType, FunctionName.Of(func));

    /// <summary>Maps the rows of each key to one row, with a state per key; see <c>FlatMapGroupsWithState</c>. The query must be started in update mode.</summary>
    /// <typeparam name="TKey">Type of the grouping column; for several columns a tuple, a record, or <see cref="Row"/>.</typeparam>
    /// <typeparam name="TValue">Record with a property for each column that is used, matched by name; or <see cref="Row"/>.</typeparam>
    /// <typeparam name="TState">Type of the state: a record, class or tuple of SQL types, or one of these types.</typeparam>
    /// <typeparam name="TOut">Record whose properties are the columns of the result.</typeparam>
    /// <param name="timeoutConf">Kind of timeout for keys.</param>
    /// <param name="func">Maps a key, its rows and its state to the row of the result. The rows are read on demand, once, in no particular order.</param>
    /// <param name="returnType">
    /// Columns of the result. Required if <typeparamref name="TOut"/> does not determine them, as for <see cref="Row"/> or a decimal of another precision.
    /// </param>
    /// <exception cref="ClosureException">The function captures something that cannot be sent to the executors.</exception>
    /// <exception cref="NotSupportedException">A property of <typeparamref name="TOut"/> or <typeparamref name="TState"/> has no SQL type.</exception>
    public DataFrame MapGroupsWithState<TKey, TValue, TState, TOut>(
        GroupStateTimeout timeoutConf,
        Func<TKey, IEnumerable<TValue>, GroupState<TState>, TOut> func,
        StructType? returnType = null
    ) =>
        WithState<TKey, TValue, TState, TOut>(
            OutputMode.Update,
            timeoutConf,
            (key, rows, state) => [func(key, rows, state)],
            returnType,
            FunctionName.Of(func)
        );

    /// <inheritdoc cref="MapGroupsWithState{TKey, TValue, TState, TOut}(GroupStateTimeout, Func{TKey, IEnumerable{TValue}, GroupState{TState}, TOut}, StructType)"/>
    public DataFrame MapGroupsWithState<TKey, TValue, TState, TOut>(
        Func<TKey, IEnumerable<TValue>, GroupState<TState>, TOut> func,
        StructType? returnType = null
    ) => MapGroupsWithState(GroupStateTimeout.NoTimeout, func, returnType);

    private DataFrame WithState<TKey, TValue, TState, TOut>(
        OutputMode outputMode,
        GroupStateTimeout timeoutConf,
        Func<TKey, IEnumerable<TValue>, GroupState<TState>, IEnumerable<TOut>> func,
        StructType? returnType,
        string name
    )
    {
        if (outputMode == OutputMode.Complete)
        {
            throw new ArgumentException(
                "The output mode of a function with state is Append or Update, but Complete was given: Spark does not keep its rows.",
                nameof(outputMode)
            );
        }

        var schema = returnType ?? ResultColumns.Of(typeof(TOut));
        var stateSchema = ResultColumns.Of(typeof(TState));
        if (!_dataFrame.IsStreaming())
        {
            var (keys, rows, results) = (
                new BatchRecords<TKey>(),
                new BatchRecords<TValue>(),
                new RecordBatches<TOut>(ArrowTypes.ToSchema(schema))
            );
            return Apply(
                schema,
                (key, group) => results.Build(func(keys.Read(key)[0], rows.Read(group), BatchState.New<TState>(timeoutConf))),
                name
            );
        }

        Func<GroupStateFunction> create = () => new StateGroups<TKey, TValue, TState, TOut>(func);
        var udf = new UserDefinedFunction(EvalType.GroupedMapWithState, FunctionKind.GroupState, create, schema, name);
        var jvm = Reference.Jvm;
        return new DataFrame(
            Reference.InvokeObject(
                "applyInPandasWithState",
                udf.OverAll(_dataFrame),
                DataTypeReference.Of(jvm, schema),
                DataTypeReference.Of(jvm, stateSchema),
                outputMode.ToString(),
                timeoutConf.ToString()
            )
        );
    }
}
