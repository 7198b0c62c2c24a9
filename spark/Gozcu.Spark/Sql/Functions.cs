using System.Collections;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>
/// Functions over columns. A string that stands for a column is its name; <see cref="Lit"/> creates constants. Unless stated otherwise, a function of a single row returns null
/// where an argument is null.
/// </summary>
public static partial class Functions
{
    private const string JvmClass = "org.apache.spark.sql.functions";

    /// <summary>Returns a column by its name.</summary>
    public static Column Col(string columnName) => Call("col", columnName);

    /// <summary>Returns a column by its name.</summary>
    public static Column Column(string columnName) => Call("col", columnName);

    /// <summary>
    /// Creates a constant column from a .NET value; a column is returned unchanged. Arrays, lists and dictionaries become arrays and maps, records, tuples and rows become structs,
    /// vectors and matrices those of MLlib. A <see cref="DateTime"/> becomes a timestamp, a <see cref="TimeSpan"/> a day-time interval, an enumeration value its name, and
    /// <see cref="System.Data.SqlTypes.SqlDecimal"/> or <see cref="System.Numerics.BigInteger"/> a decimal of up to 38 digits.
    /// </summary>
    /// <exception cref="NotSupportedException">The value has no column form.</exception>
    /// <exception cref="OverflowException">A number has more than 38 digits.</exception>
    public static Column Lit(object? literal) =>
        literal as Column
        ?? ColumnValue.ToJvm(literal) switch
        {
            // Arrays, maps and numbers that Java has no method for are columns already.
            Column column => column,
            var value => Call("lit", value),
        };

    /// <summary>Parses an expression in SQL.</summary>
    public static Column Expr(string expr) => Call("expr", expr);

    /// <summary>Negates a condition. Null where it is null.</summary>
    public static Column Not(Column column) => Call("not", column);

    /// <summary>Changes the sign of the number.</summary>
    public static Column Negate(Column column) => Call("negate", column);

    /// <summary>
    /// Returns a value where a condition is true. <see cref="Microsoft.Spark.Sql.Column.When"/> adds further conditions, <see cref="Microsoft.Spark.Sql.Column.Otherwise"/> sets
    /// the value for all other rows, which is null by default.
    /// </summary>
    /// <param name="condition">Boolean column.</param>
    /// <param name="value">Column, or .NET value as a literal.</param>
    public static Column When(Column condition, object? value) => Call("when", condition, ColumnValue.ToJvm(value));

    private static Column Call(string function, params object?[] args) =>
        new((JvmObjectReference)SparkEnvironment.JvmBridge.CallStaticJavaMethod(JvmClass, function, args)!);

    private static DataFrame Frame(string function, params object?[] args) =>
        new((JvmObjectReference)SparkEnvironment.JvmBridge.CallStaticJavaMethod(JvmClass, function, args)!);

    private static JvmObjectReference Seq(IEnumerable values) => SparkEnvironment.JvmBridge.ToSeq(values);

    private static JvmObjectReference ScalaMap(Dictionary<string, string> map) => SparkEnvironment.JvmBridge.ToScalaMap(map);

    private static JvmObjectReference TypeOf(StructType type) => DataTypeReference.Of(SparkEnvironment.JvmBridge, type);
}
