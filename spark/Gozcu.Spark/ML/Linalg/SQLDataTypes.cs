using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.ML.Linalg;

/// <summary>SQL types of columns of vectors and matrices, as in <c>org.apache.spark.ml.linalg.SQLDataTypes</c>.</summary>
public static class SQLDataTypes
{
    internal const string VectorClass = "org.apache.spark.ml.linalg.VectorUDT";
    internal const string MatrixClass = "org.apache.spark.ml.linalg.MatrixUDT";

    /// <summary>Type of a column of vectors.</summary>
    public static DataType VectorType { get; } =
        new UserDefinedType(
            VectorClass,
            "pyspark.ml.linalg.VectorUDT",
            new StructType([
                new StructField("type", new ByteType(), isNullable: false),
                new StructField("size", new IntegerType()),
                new StructField("indices", new ArrayType(new IntegerType(), containsNull: false)),
                new StructField("values", new ArrayType(new DoubleType(), containsNull: false)),
            ])
        );

    /// <summary>Type of a column of matrices.</summary>
    public static DataType MatrixType { get; } =
        new UserDefinedType(
            MatrixClass,
            "pyspark.ml.linalg.MatrixUDT",
            new StructType([
                new StructField("type", new ByteType(), isNullable: false),
                new StructField("numRows", new IntegerType(), isNullable: false),
                new StructField("numCols", new IntegerType(), isNullable: false),
                new StructField("colPtrs", new ArrayType(new IntegerType(), containsNull: false)),
                new StructField("rowIndices", new ArrayType(new IntegerType(), containsNull: false)),
                new StructField("values", new ArrayType(new DoubleType(), containsNull: false)),
                new StructField("isTransposed", new BooleanType(), isNullable: false),
            ])
        );
}
