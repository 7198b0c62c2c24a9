using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.ML.Examples;

/// <summary>Every class of MLlib that can be constructed, at work on one table of eight rows.</summary>
internal static class MLExamples
{
    /// <summary>The columns of the table that algorithms learn from, row by row.</summary>
    internal static readonly double[] A = [1, 2, 3, 4, 11, 12, 13, 14];
    internal static readonly double[] B = [7, 3, 9, 1, 7, 3, 9, 1];
    internal static readonly double[] Label = [0, 0, 0, 0, 1, 1, 1, 1];
    internal static readonly string[] Texts =
    [
        "the red fox",
        "the blue fox",
        "a red hat",
        "red and blue",
        "the hat",
        "blue hat",
        "the fox and a hat",
        "red hat",
    ];

    private static DataFrame? s_table;

    /// <summary>A table with a column for every kind of stage.</summary>
    internal static DataFrame Table => s_table ??= Make();

    internal static IReadOnlyDictionary<string, MLExample> All { get; } =
        ClassificationExamples
            .All.Concat(RegressionExamples.All)
            .Concat(ClusteringExamples.All)
            .Concat(NumberExamples.All)
            .Concat(SelectionExamples.All)
            .Concat(CategoryExamples.All)
            .Concat(TextExamples.All)
            .Concat(PatternExamples.All)
            .Concat(TuningExamples.All)
            .Concat(EvaluationExamples.All)
            .ToDictionary(example => example.Stage.Name, StringComparer.Ordinal);

    /// <summary>A column of vectors, element by element, one row a row.</summary>
    internal static double[][] Vectors(this IReadOnlyList<Row> rows, string column = "out") =>
        [.. rows.Select(row => row.GetAs<Vector>(column).ToArray())];

    /// <summary>A column of numbers.</summary>
    internal static double[] Numbers(this IReadOnlyList<Row> rows, string column = "prediction") =>
        [.. rows.Select(row => Convert.ToDouble(row.Get(column), System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>A column of lists of words.</summary>
    internal static string[][] Words(this IReadOnlyList<Row> rows, string column = "out") =>
        [.. rows.Select(row => ((System.Collections.IEnumerable)row.Get(column)!).Cast<string>().ToArray())];

    /// <summary>The vectors made of the table's two numbers.</summary>
    internal static double[][] OfBoth(Func<double, double, double[]> make) => [.. A.Zip(B, make)];

    /// <summary>The features of each row.</summary>
    internal static DenseVector[] Features => [.. A.Zip(B, (a, b) => Microsoft.Spark.ML.Linalg.Vectors.Dense(a, b))];

    private static DataFrame Make() =>
        new VectorAssembler()
            .SetInputCols(["a", "b"])
            .SetOutputCol("features")
            .Transform(
                SparkFixture.Session.Sql(
                    """
                    SELECT a, b, label, category, text, split(text, ' ') AS words, array(label, b + 10) AS numbers, array(label, 19D) AS picks,
                        user, item, label + 1 AS positive, 1D AS censor, IF(a = 1, double('NaN'), a) AS holes, IF(a = 4, 1D, label) AS guess
                    FROM VALUES
                        (0D, 1D, 7D, 'x', 'the red fox', 0, 1), (0D, 2D, 3D, 'y', 'the blue fox', 0, 2), (0D, 3D, 9D, 'x', 'a red hat', 1, 2),
                        (0D, 4D, 1D, 'z', 'red and blue', 1, 3), (1D, 11D, 7D, 'x', 'the hat', 2, 3), (1D, 12D, 3D, 'x', 'blue hat', 2, 0),
                        (1D, 13D, 9D, 'y', 'the fox and a hat', 3, 0), (1D, 14D, 1D, 'z', 'red hat', 3, 1)
                        AS t(label, a, b, category, text, user, item)
                    """
                )
            )
            // Which of two groups a row is in, and its b: a vector with zeros.
            .WithColumn("marks", MLFunctions.ArrayToVector(Expr("array(label, 1 - label, b)")))
            .Coalesce(1)
            .Cache();
}
