using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql;
using static Gozcu.Spark.Tests.ML.Examples.MLExample;
using static Gozcu.Spark.Tests.ML.Examples.MLExamples;

namespace Gozcu.Spark.Tests.ML.Examples;

/// <summary>What turns categories into numbers and vectors: x, y, x, z, x, x, y, z, of which x is the most frequent.</summary>
internal static class CategoryExamples
{
    private static readonly double[] s_categories = [0, 1, 0, 2, 0, 0, 1, 2];

    internal static IEnumerable<MLExample> All =>
        [
            Makes(
                (FeatureHasher stage) => stage.SetInputCols(["a", "category"]).SetOutputCol("out").SetNumFeatures(64),
                (stage, rows) =>
                {
                    var vectors = rows.Select(row => (SparseVector)row.Get("out")!).ToList();
                    var number = vectors[1].Actives().Single(active => active.Value == 2).Index;

                    Assert.That(vectors.Select(vector => vector[number]), Is.EqualTo(A), "the number keeps its place and its value");
                    Assert.That(
                        vectors.Select(vector => vector.ToArray().Sum()),
                        Is.EqualTo(A.Select(a => a + 1)),
                        "a category counts one"
                    );
                    Assert.That(
                        Places(vectors, number),
                        Is.EqualTo(s_categories.Select(category => Places(vectors, number)[new[] { 0, 1, 3 }[(int)category]]))
                    );
                    Assert.That(stage.GetInputCols(), Is.EqualTo(new[] { "a", "category" }));
                }
            ),
            Makes(
                (IndexToString stage) => stage.SetInputCol("label").SetOutputCol("out").SetLabels(["no", "yes"]),
                (_, rows) =>
                    Assert.That(rows.Select(row => row.GetAs<string>("out")), Is.EqualTo(Label.Select(label => label > 0 ? "yes" : "no")))
            ),
            Learns(
                (OneHotEncoder stage) => stage.SetInputCols(["label"]).SetOutputCols(["out"]),
                (OneHotEncoderModel model, IReadOnlyList<Row> rows) =>
                {
                    Assert.That(model.CategorySizes, Is.EqualTo(new[] { 2 }));
                    Assert.That(
                        rows.Vectors(),
                        Is.EqualTo(Label.Select(label => new[] { 1 - label })),
                        "the last category has no place of its own"
                    );
                }
            ),
            Learns(
                (RFormula stage) => stage.SetFormula("label ~ a + category").SetFeaturesCol("out"),
                (RFormulaModel _, IReadOnlyList<Row> rows) =>
                    Assert.That(
                        rows.Vectors(),
                        Is.EqualTo(A.Zip(s_categories, (a, category) => new[] { a, category == 0 ? 1 : 0, category == 1 ? 1 : 0 }))
                    )
            ),
            Learns(
                (StringIndexer stage) => stage.SetInputCol("category").SetOutputCol("out"),
                (StringIndexerModel model, IReadOnlyList<Row> rows) =>
                {
                    Assert.That(model.LabelsArray, Is.EqualTo(new string[][] { ["x", "y", "z"] }));
                    Assert.That(rows.Numbers("out"), Is.EqualTo(s_categories));
                }
            ),
            Learns(
                (VectorIndexer stage) => stage.SetInputCol("features").SetOutputCol("out").SetMaxCategories(4),
                (VectorIndexerModel model, IReadOnlyList<Row> rows) =>
                {
                    Assert.That(
                        model.CategoryMaps[1].OrderBy(pair => pair.Key).Select(pair => pair.Key),
                        Is.EqualTo(new double[] { 1, 3, 7, 9 })
                    );
                    Assert.That(rows.Vectors(), Is.EqualTo(OfBoth((a, b) => [a, Array.IndexOf([1, 3, 7, 9], b)])));
                }
            ),
        ];

    /// <summary>Where each vector has the place of its category.</summary>
    private static int[] Places(List<SparseVector> vectors, int number) =>
        [.. vectors.Select(vector => vector.Actives().Single(active => active.Index != number).Index)];
}
