using System.Collections;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>Functions over columns. Where a string stands for a column it is the column's name; constants are made by <see cref="Lit"/>.</summary>
public static partial class Functions
{
    private const string JvmClass = "org.apache.spark.sql.functions";

    /// <summary>A column by its name.</summary>
    public static Column Col(string columnName) => Call("col", columnName);

    /// <summary>A column by its name.</summary>
    public static Column Column(string columnName) => Call("col", columnName);

    /// <summary>
    /// A constant: a .NET value as a column. A column stays what it is. Arrays, lists and dictionaries of any size become arrays and maps, records, tuples and rows structs, vectors and matrices those of
    /// MLlib; a <see cref="DateTime"/> becomes a timestamp, a <see cref="TimeSpan"/> a day-time interval, an enumeration's value its name, and <see cref="System.Data.SqlTypes.SqlDecimal"/> or
    /// <see cref="System.Numerics.BigInteger"/> a decimal of up to 38 digits.
    /// </summary>
    /// <exception cref="NotSupportedException">No column stands for the value.</exception>
    /// <exception cref="OverflowException">A number has more than 38 digits.</exception>
    public static Column Lit(object? literal) =>
        literal as Column
        ?? ColumnValue.ToJvm(literal) switch
        {
            // Arrays, maps and numbers that Java has no method for come as columns.
            Column column => column,
            var value => Call("lit", value),
        };

    /// <summary>An expression in SQL.</summary>
    public static Column Expr(string expr) => Call("expr", expr);

    /// <summary>Logical not.</summary>
    public static Column Not(Column column) => Call("not", column);

    /// <summary>The number with its sign changed.</summary>
    public static Column Negate(Column column) => Call("negate", column);

    /// <summary>A value where a condition holds; <see cref="Microsoft.Spark.Sql.Column.When"/> adds others, <see cref="Microsoft.Spark.Sql.Column.Otherwise"/> the rest.</summary>
    public static Column When(Column condition, object? value) => Call("when", condition, ColumnValue.ToJvm(value));

    private static Column Call(string function, params object?[] args) =>
        new((JvmObjectReference)SparkEnvironment.JvmBridge.CallStaticJavaMethod(JvmClass, function, args)!);

    private static DataFrame Frame(string function, params object?[] args) =>
        new((JvmObjectReference)SparkEnvironment.JvmBridge.CallStaticJavaMethod(JvmClass, function, args)!);

    private static JvmObjectReference Seq(IEnumerable values) => SparkEnvironment.JvmBridge.ToSeq(values);

    private static JvmObjectReference ScalaMap(Dictionary<string, string> map) => SparkEnvironment.JvmBridge.ToScalaMap(map);

    private static JvmObjectReference TypeOf(StructType type) => DataTypeReference.Of(SparkEnvironment.JvmBridge, type);
}
