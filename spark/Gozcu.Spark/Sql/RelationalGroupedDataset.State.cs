using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Groups;
using Microsoft.Spark.Sql.Streaming;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Worker.Functions;
using Microsoft.Spark.Worker.Protocol;
using Microsoft.Spark.Worker.State;

namespace Microsoft.Spark.Sql;

/// <content>C# functions over the rows of a key and what is kept for it.</content>
public sealed partial class RelationalGroupedDataset
{
    /// <summary>
    /// Maps the rows of each key to other rows, with a state that is kept for the key. In a stream the function is called once in every micro-batch for each key that has rows in it, and for each that has
    /// timed out; the state is part of the query's checkpoint. In a batch it is called once for each key, without a state.
    /// </summary>
    /// <typeparam name="TKey">The type of the grouping column; for several a tuple of theirs, a record, or <see cref="Row"/>.</typeparam>
    /// <typeparam name="TValue">A record with a property for each column that is used, found by name; or <see cref="Row"/>.</typeparam>
    /// <typeparam name="TState">What is kept: a record, class or tuple of SQL's types, or one of these types. Its fields may be renamed while a checkpoint lives, but not be added, removed or changed in type.</typeparam>
    /// <typeparam name="TOut">A record whose properties are the columns that come out.</typeparam>
    /// <param name="outputMode">Append: the rows never change again, so that the result can be aggregated; or update. The query is to be started with the same.</param>
    /// <param name="timeoutConf">What makes keys time out.</param>
    /// <param name="func">
    /// From a key, its rows (read as they are asked for, once; in no order) and its state to the rows that come out. A task that is tried again calls it again with the same.
    /// </param>
    /// <param name="returnType">The columns that come out, where <typeparamref name="TOut"/> does not say them: a <see cref="Row"/>, another decimal.</param>
    /// <exception cref="ArgumentException">The output mode is complete.</exception>
    /// <exception cref="ClosureException">The function captures something that cannot travel to the executors.</exception>
    /// <exception cref="NotSupportedException">A property of <typeparamref name="TOut"/> or <typeparamref name="TState"/> has no SQL type.</exception>
    public DataFrame FlatMapGroupsWithState<TKey, TValue, TState, TOut>(
        OutputMode outputMode,
        GroupStateTimeout timeoutConf,
        Func<TKey, IEnumerable<TValue>, GroupState<TState>, IEnumerable<TOut>> func,
        StructType? returnType = null
    ) => WithState(outputMode, timeoutConf, func, returnType, FunctionName.Of(func));

    /// <summary>Maps the rows of each key to one row, with a state that is kept for the key; see <c>FlatMapGroupsWithState</c>. The query is to be started in update mode.</summary>
    /// <typeparam name="TKey">The type of the grouping column; for several a tuple of theirs, a record, or <see cref="Row"/>.</typeparam>
    /// <typeparam name="TValue">A record with a property for each column that is used, found by name; or <see cref="Row"/>.</typeparam>
    /// <typeparam name="TState">What is kept: a record, class or tuple of SQL's types, or one of these types.</typeparam>
    /// <typeparam name="TOut">A record whose properties are the columns that come out.</typeparam>
    /// <param name="timeoutConf">What makes keys time out.</param>
    /// <param name="func">From a key, its rows (read as they are asked for, once; in no order) and its state to the row that comes out.</param>
    /// <param name="returnType">The columns that come out, where <typeparamref name="TOut"/> does not say them: a <see cref="Row"/>, another decimal.</param>
    /// <exception cref="ClosureException">The function captures something that cannot travel to the executors.</exception>
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
