using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    private const string CatalystExpressions = "org.apache.spark.sql.catalyst.expressions.";
    private static int s_lastVariable;

    /// <summary>The array with each value replaced.</summary>
    [Since("3.1.0")]
    public static Column Transform(Column column, Func<Column, Column> function) =>
        HigherOrder("ArrayTransform", [column], Lambda(function));

    /// <summary>The array with each value replaced; the function also takes its place, from 0.</summary>
    [Since("3.1.0")]
    public static Column Transform(Column column, Func<Column, Column, Column> function) =>
        HigherOrder("ArrayTransform", [column], Lambda(function));

    /// <summary>The array's values for which the condition is true.</summary>
    [Since("3.1.0")]
    public static Column Filter(Column column, Func<Column, Column> condition) => HigherOrder("ArrayFilter", [column], Lambda(condition));

    /// <summary>The array's values for which the condition is true; it also takes the place, from 0.</summary>
    [Since("3.1.0")]
    public static Column Filter(Column column, Func<Column, Column, Column> condition) =>
        HigherOrder("ArrayFilter", [column], Lambda(condition));

    /// <summary>True where the condition is true for a value of the array.</summary>
    [Since("3.1.0")]
    public static Column Exists(Column column, Func<Column, Column> condition) => HigherOrder("ArrayExists", [column], Lambda(condition));

    /// <summary>True where the condition is true for all values of the array.</summary>
    [Since("3.1.0")]
    public static Column ForAll(Column column, Func<Column, Column> condition) => HigherOrder("ArrayForAll", [column], Lambda(condition));

    /// <summary>The map with each key replaced; the function takes the key and the value.</summary>
    [Since("3.1.0")]
    public static Column TransformKeys(Column column, Func<Column, Column, Column> function) =>
        HigherOrder("TransformKeys", [column], Lambda(function));

    /// <summary>The map with each value replaced; the function takes the key and the value.</summary>
    [Since("3.1.0")]
    public static Column TransformValues(Column column, Func<Column, Column, Column> function) =>
        HigherOrder("TransformValues", [column], Lambda(function));

    /// <summary>The map's entries for which the condition is true; it takes the key and the value.</summary>
    [Since("3.1.0")]
    public static Column MapFilter(Column column, Func<Column, Column, Column> condition) =>
        HigherOrder("MapFilter", [column], Lambda(condition));

    /// <summary>The values of two arrays at the same places combined; null for what the shorter lacks.</summary>
    [Since("3.1.0")]
    public static Column ZipWith(Column left, Column right, Func<Column, Column, Column> function) =>
        HigherOrder("ZipWith", [left, right], Lambda(function));

    /// <summary>The values of two maps at the same keys combined; the function takes the key and both values, null for what is missing.</summary>
    [Since("3.1.0")]
    public static Column MapZipWith(Column left, Column right, Func<Column, Column, Column, Column> function) =>
        HigherOrder("MapZipWith", [left, right], Lambda(function));

    /// <summary>The array's values brought together one after another, beginning with an initial value.</summary>
    [Since("3.1.0")]
    public static Column Aggregate(Column column, Column initialValue, Func<Column, Column, Column> merge) =>
        Aggregate(column, initialValue, merge, value => value);

    /// <summary>The array's values brought together one after another, beginning with an initial value; at last a function is applied to the result.</summary>
    [Since("3.1.0")]
    public static Column Aggregate(Column column, Column initialValue, Func<Column, Column, Column> merge, Func<Column, Column> finish) =>
        HigherOrder("ArrayAggregate", [column, initialValue], Lambda(merge), Lambda(finish));

    /// <summary>The array's values brought together one after another, beginning with an initial value.</summary>
    [Since("3.5.0")]
    public static Column Reduce(Column column, Column initialValue, Func<Column, Column, Column> merge) =>
        Aggregate(column, initialValue, merge);

    /// <summary>The array's values brought together one after another, beginning with an initial value; at last a function is applied to the result.</summary>
    [Since("3.5.0")]
    public static Column Reduce(Column column, Column initialValue, Func<Column, Column, Column> merge, Func<Column, Column> finish) =>
        Aggregate(column, initialValue, merge, finish);

    private static JvmObjectReference Lambda(Func<Column, Column> function) => Lambda(1, x => function(x[0]));

    private static JvmObjectReference Lambda(Func<Column, Column, Column> function) => Lambda(2, x => function(x[0], x[1]));

    private static JvmObjectReference Lambda(Func<Column, Column, Column, Column> function) => Lambda(3, x => function(x[0], x[1], x[2]));

    /// <summary>The function called once with variables for its arguments; the expression it gives back is the lambda's body in Spark.</summary>
    private static JvmObjectReference Lambda(int arguments, Func<Column[], Column> function)
    {
        IJvmBridge jvm = SparkEnvironment.JvmBridge;
        JvmObjectReference[] variables =
        [
            .. Enumerable
                .Range(0, arguments)
                .Select(i =>
                    // Nested lambdas must not take each other's variables for their own.
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
