using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.Sql;

namespace Gozcu.Spark.Tests.ML;

/// <summary>Small tables with known properties.</summary>
internal static class MLTables
{
    /// <summary>Two classes that overlap: a finite logistic regression without regularisation exists.</summary>
    internal static DataFrame Overlapping() =>
        WithFeatures(
            "(0D, 1D, 0.2D), (0D, 2D, 1.5D), (0D, 3D, -0.4D), (1D, 2.5D, 0.3D), (1D, 4D, 0.9D), (1D, 5D, -1.1D), (0D, 4.5D, 0.1D), (1D, 1.5D, -0.7D)"
        );

    /// <summary>Two classes that one threshold on x tells apart.</summary>
    internal static DataFrame Separable() =>
        WithFeatures("(0D, 1D, 7D), (0D, 2D, 3D), (0D, 3D, 9D), (0D, 4D, 1D), (1D, 11D, 7D), (1D, 12D, 3D), (1D, 13D, 9D), (1D, 14D, 1D)");

    /// <summary>y = 3 + 2 a - b, without error.</summary>
    internal static DataFrame Linear() =>
        WithFeatures("(3D, 0D, 0D), (5D, 1D, 0D), (2D, 0D, 1D), (4D, 1D, 1D), (6D, 2D, 1D), (5D, 3D, 4D)");

    private static DataFrame WithFeatures(string rows) =>
        new VectorAssembler()
            .SetInputCols(["a", "b"])
            .SetOutputCol("features")
            .Transform(SparkFixture.Session.Sql($"SELECT * FROM VALUES {rows} AS t(label, a, b)"));
}
