using Microsoft.Spark.Arrow;
using Microsoft.Spark.ML.Linalg;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Recognizes structs that store MLlib's vectors and matrices. A user-defined type is exchanged as its stored type, without its own name.</summary>
internal static class LinalgTypes
{
    private static readonly ArrowType VectorStorage = ArrowTypes.ToArrow(SQLDataTypes.VectorType);
    private static readonly ArrowType MatrixStorage = ArrowTypes.ToArrow(SQLDataTypes.MatrixType);

    public static bool IsVector(ArrowType type) => IsStoredAs(type, VectorStorage);

    public static bool IsMatrix(ArrowType type) => IsStoredAs(type, MatrixStorage);

    private static bool IsStoredAs(ArrowType type, ArrowType storage) =>
        type.HasLayoutOf(storage) && type.Fields.Select(f => f.Name).SequenceEqual(storage.Fields.Select(f => f.Name));
}
