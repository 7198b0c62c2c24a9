using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    private const string CatalystExpressions = "org.apache.spark.sql.catalyst.expressions.";
    private static int s_lastVariable;

    /// <summary>Replaces each element of an array.</summary>
    /// <param name="column">Array column.</param>
    /// <param name="function">Maps an element to its replacement. Called once, when the expression is built.</param>
    [Since("3.1.0")]
    public static Column Transform(Column column, Func<Column, Column> function) =>
        HigherOrder("ArrayTransform", [column], Lambda(function));

    /// <summary>Replaces each element of an array.</summary>
    /// <param name="column">Array column.</param>
    /// <param name="function">Maps an element and its index, from 0, to the replacement. Called once, when the expression is built.</param>
    [Since("3.1.0")]
    public static Column Transform(Column column, Func<Column, Column, Column> function) =>
        HigherOrder("ArrayTransform", [column], Lambda(function));

    /// <summary>Keeps the elements of an array for which a condition is true.</summary>
    /// <param name="column">Array column.</param>
    /// <param name="condition">Maps an element to a boolean expression. Called once, when the expression is built.</param>
    [Since("3.1.0")]
    public static Column Filter(Column column, Func<Column, Column> condition) => HigherOrder("ArrayFilter", [column], Lambda(condition));

    /// <summary>Keeps the elements of an array for which a condition is true.</summary>
    /// <param name="column">Array column.</param>
    /// <param name="condition">Maps an element and its index, from 0, to a boolean expression. Called once, when the expression is built.</param>
    [Since("3.1.0")]
    public static Column Filter(Column column, Func<Column, Column, Column> condition) =>
        HigherOrder("ArrayFilter", [column], Lambda(condition));

    /// <summary>Tests whether a condition is true for at least one element of an array.</summary>
    /// <param name="column">Array column.</param>
    /// <param name="condition">Maps an element to a boolean expression. Called once, when the expression is built.</param>
    [Since("3.1.0")]
    public static Column Exists(Column column, Func<Column, Column> condition) => HigherOrder("ArrayExists", [column], Lambda(condition));

    /// <summary>Tests whether a condition is true for all elements of an array.</summary>
    /// <param name="column">Array column.</param>
    /// <param name="condition">Maps an element to a boolean expression. Called once, when the expression is built.</param>
    [Since("3.1.0")]
    public static Column ForAll(Column column, Func<Column, Column> condition) => HigherOrder("ArrayForAll", [column], Lambda(condition));

    /// <summary>Replaces each key of a map.</summary>
    /// <param name="column">Map column.</param>
    /// <param name="function">Maps key and value to the new key. Called once, when the expression is built.</param>
    [Since("3.1.0")]
    public static Column TransformKeys(Column column, Func<Column, Column, Column> function) =>
        HigherOrder("TransformKeys", [column], Lambda(function));

    /// <summary>Replaces each value of a map.</summary>
    /// <param name="column">Map column.</param>
    /// <param name="function">Maps key and value to the new value. Called once, when the expression is built.</param>
    [Since("3.1.0")]
    public static Column TransformValues(Column column, Func<Column, Column, Column> function) =>
        HigherOrder("TransformValues", [column], Lambda(function));

    /// <summary>Keeps the entries of a map for which a condition is true.</summary>
    /// <param name="column">Map column.</param>
    /// <param name="condition">Maps key and value to a boolean expression. Called once, when the expression is built.</param>
    [Since("3.1.0")]
    public static Column MapFilter(Column column, Func<Column, Column, Column> condition) =>
        HigherOrder("MapFilter", [column], Lambda(condition));

    /// <summary>Combines the elements of two arrays by position.</summary>
    /// <param name="left">Array column.</param>
    /// <param name="right">Array column; the shorter array is padded with nulls.</param>
    /// <param name="function">Maps an element of each array to one of the result. Called once, when the expression is built.</param>
    [Since("3.1.0")]
    public static Column ZipWith(Column left, Column right, Func<Column, Column, Column> function) =>
        HigherOrder("ZipWith", [left, right], Lambda(function));

    /// <summary>Combines the values of two maps by key.</summary>
    /// <param name="left">Map column.</param>
    /// <param name="right">Map column with keys of the same type.</param>
    /// <param name="function">
    /// Maps a key and both values to the value of the result; a value is null where its map lacks the key. Called once, when the expression is built.
    /// </param>
    [Since("3.1.0")]
    public static Column MapZipWith(Column left, Column right, Func<Column, Column, Column, Column> function) =>
        HigherOrder("MapZipWith", [left, right], Lambda(function));

    /// <summary>Folds the elements of an array into one value, from first to last.</summary>
    /// <param name="column">Array column.</param>
    /// <param name="initialValue">State before the first element.</param>
    /// <param name="merge">Maps the state and an element to the next state. Called once, when the expression is built.</param>
    [Since("3.1.0")]
    public static Column Aggregate(Column column, Column initialValue, Func<Column, Column, Column> merge) =>
        Aggregate(column, initialValue, merge, value => value);

    /// <summary>Folds the elements of an array into one value, from first to last, and applies a function to the result.</summary>
    /// <param name="column">Array column.</param>
    /// <param name="initialValue">State before the first element.</param>
    /// <param name="merge">Maps the state and an element to the next state. Called once, when the expression is built.</param>
    /// <param name="finish">Maps the last state to the result. Called once, when the expression is built.</param>
    [Since("3.1.0")]
    public static Column Aggregate(Column column, Column initialValue, Func<Column, Column, Column> merge, Func<Column, Column> finish) =>
        HigherOrder("ArrayAggregate", [column, initialValue], Lambda(merge), Lambda(finish));

    /// <summary>Folds the elements of an array into one value, from first to last.</summary>
    /// <param name="column">Array column.</param>
    /// <param name="initialValue">State before the first element.</param>
    /// <param name="merge">Maps the state and an element to the next state. Called once, when the expression is built.</param>
    [Since("3.5.0")]
    public static Column Reduce(Column column, Column initialValue, Func<Column, Column, Column> merge) =>
        Aggregate(column, initialValue, merge);

    /// <summary>Folds the elements of an array into one value, from first to last, and applies a function to the result.</summary>
    /// <param name="column">Array column.</param>
    /// <param name="initialValue">State before the first element.</param>
    /// <param name="merge">Maps the state and an element to the next state. Called once, when the expression is built.</param>
    /// <param name="finish">Maps the last state to the result. Called once, when the expression is built.</param>
    [Since("3.5.0")]
    public static Column Reduce(Column column, Column initialValue, Func<Column, Column, Column> merge, Func<Column, Column> finish) =>
        Aggregate(column, initialValue, merge, finish);

    private static JvmObjectReference Lambda(Func<Column, Column> function) => Lambda(1, x => function(x[0]));

    private static JvmObjectReference Lambda(Func<Column, Column, Column> function) => Lambda(2, x => function(x[0], x[1]));

    private static JvmObjectReference Lambda(Func<Column, Column, Column, Column> function) => Lambda(3, x => function(x[0], x[1], x[2]));

    /// <summary>Calls the function once with variables for its arguments. The expression that it returns becomes the body of Spark's lambda.</summary>
    private static JvmObjectReference Lambda(int arguments, Func<Column[], Column> function)
    {
        IJvmBridge jvm = SparkEnvironment.JvmBridge;
        JvmObjectReference[] variables =
        [
            .. Enumerable
                .Range(0, arguments)
                .Select(i =>
                    // Names are unique, so that nested lambdas do not confuse their variables.
                    jvm.CallConstructor(
                        CatalystExpressions + "UnresolvedNamedLambdaVariable",
                        Seq(new[] { $"x{i}_{Interlocked.Increment(ref s_lastVariable)}" })
                    )
                ),
        ];
        Column body = function([
            .. variables.Select(variable => new Column(jvm.CallConstructor("org.apache.spark.sql.Column", (object)variable))),
        ]);
        return jvm.CallConstructor(CatalystExpressions + "LambdaFunction", body.Reference.Invoke("expr"), Seq(variables), false);
    }

    private static Column HigherOrder(string expression, Column[] columns, params JvmObjectReference[] lambdas)
    {
        IJvmBridge jvm = SparkEnvironment.JvmBridge;
        object?[] arguments = [.. columns.Select(column => column.Reference.Invoke("expr")), .. lambdas];
        return new Column(
            jvm.CallConstructor("org.apache.spark.sql.Column", (object)jvm.CallConstructor(CatalystExpressions + expression, arguments))
        );
    }
}
