using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql;

/// <summary>Functions over columns.</summary>
public static partial class Functions
{
    private const string JvmClass = "org.apache.spark.sql.functions";

    /// <summary>A column by its name.</summary>
    public static Column Col(string columnName) => Call("col", columnName);

    /// <summary>A column by its name.</summary>
    public static Column Column(string columnName) => Call("col", columnName);

    /// <summary>A constant: a .NET value as a column. A column stays what it is.</summary>
    public static Column Lit(object? literal) => literal as Column ?? Call("lit", ColumnValue.ToJvm(literal));

    /// <summary>An expression in SQL.</summary>
    public static Column Expr(string expr) => Call("expr", expr);

    /// <summary>Logical not.</summary>
    public static Column Not(Column column) => Call("not", column);

    /// <summary>The number with its sign changed.</summary>
    public static Column Negate(Column column) => Call("negate", column);

    /// <summary>A value where a condition holds; <see cref="Microsoft.Spark.Sql.Column.When"/> adds others.</summary>
    public static Column When(Column condition, object? value) => Call("when", condition, ColumnValue.ToJvm(value));

    /// <summary>Descending order by a column.</summary>
    public static Column Desc(string columnName) => Call("desc", columnName);

    /// <summary>The sum.</summary>
    public static Column Sum(string columnName) => Call("sum", columnName);

    private static Column Call(string function, params object?[] args) =>
        new((JvmObjectReference)SparkEnvironment.JvmBridge.CallStaticJavaMethod(JvmClass, function, args)!);
}
