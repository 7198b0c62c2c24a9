using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Internal;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML;

/// <summary>Functions over columns of vectors, as in <c>org.apache.spark.ml.functions</c>.</summary>
public static class MLFunctions
{
    private const string JavaClass = "org.apache.spark.ml.functions";

    /// <summary>Converts a column of vectors to a column of arrays.</summary>
    /// <param name="column">Column of vectors.</param>
    /// <param name="dtype">Type of the elements: <c>float64</c>, the default, or <c>float32</c>.</param>
    /// <exception cref="JvmException">The type is neither.</exception>
    public static Column VectorToArray(Column column, string dtype = "float64") =>
        SparkEnvironment.JvmBridge.CallStatic<Column>(JavaClass, "vector_to_array", column, dtype);

    /// <summary>Converts a column of arrays of numbers to a column of dense vectors.</summary>
    public static Column ArrayToVector(Column column) =>
        SparkEnvironment.JvmBridge.CallStatic<Column>(JavaClass, "array_to_vector", column);

    /// <summary>Creates a column with <paramref name="vector"/> in every row.</summary>
    public static Column Lit(Vector vector) => Literal(JvmLinalg.ToJvm(SparkEnvironment.JvmBridge, vector), "VectorType");

    /// <summary>Creates a column with <paramref name="matrix"/> in every row.</summary>
    public static Column Lit(Matrix matrix) => Literal(JvmLinalg.ToJvm(SparkEnvironment.JvmBridge, matrix), "MatrixType");

    private static Column Literal(JvmObjectReference value, string type)
    {
        var jvm = SparkEnvironment.JvmBridge;
        // Spark's own lit() does not support user-defined types; a literal holds their stored form.
        var dataType = (JvmObjectReference)jvm.CallStaticJavaMethod("org.apache.spark.ml.linalg.SQLDataTypes", type, [])!;
        var stored = dataType.Invoke("serialize", [value]);
        var literal = jvm.CallConstructor("org.apache.spark.sql.catalyst.expressions.Literal", [stored, dataType]);
        return new Column(jvm.CallConstructor("org.apache.spark.sql.Column", [literal]));
    }
}
