using Microsoft.Spark.Interop;
using Microsoft.Spark.ML.Internal;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML;

/// <summary>Functions over columns of vectors, as <c>org.apache.spark.ml.functions</c> has them.</summary>
public static class MLFunctions
{
    private const string JavaClass = "org.apache.spark.ml.functions";

    /// <summary>A column of arrays of the elements of a column of vectors.</summary>
    /// <param name="column">The vectors.</param>
    /// <param name="dtype">The elements' type: <c>float64</c> or <c>float32</c>.</param>
    /// <exception cref="JvmException">The type is neither.</exception>
    public static Column VectorToArray(Column column, string dtype = "float64") =>
        SparkEnvironment.JvmBridge.CallStatic<Column>(JavaClass, "vector_to_array", column, dtype);

    /// <summary>A column of dense vectors of a column of arrays of numbers.</summary>
    public static Column ArrayToVector(Column column) =>
        SparkEnvironment.JvmBridge.CallStatic<Column>(JavaClass, "array_to_vector", column);
}
