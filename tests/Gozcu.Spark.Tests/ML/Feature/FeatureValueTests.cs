using Microsoft.Spark;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Linalg;

namespace Gozcu.Spark.Tests.ML.Feature;

[Category("EndToEnd")]
public class FeatureValueTests
{
    [Test]
    public void StandardScaler_LearnsMeanAndSampleDeviation()
    {
        var table = MLTables.Separable();
        var model = new StandardScaler().SetInputCol("features").SetOutputCol("scaled").SetWithMean(true).Fit(table);
        var scaled = model.Transform(table).OrderBy("a").Collect().First().GetAs<Vector>("scaled");

        Assert.That(model.Mean, Is.EqualTo((Vector)Vectors.Dense(7.5, 5)));
        Assert.That(model.Std[0], Is.EqualTo(Math.Sqrt(210 / 7.0)).Within(1e-12));
        Assert.That(model.Std[1], Is.EqualTo(Math.Sqrt(80 / 7.0)).Within(1e-12));
        Assert.That(scaled[0], Is.EqualTo((1 - 7.5) / Math.Sqrt(210 / 7.0)).Within(1e-12));
    }

    [Test]
    public void StringIndexer_OrdersLabels_AndIndexToStringReversesIt()
    {
        var table = SparkFixture.Session.Sql("SELECT * FROM VALUES 'b', 'a', 'b', 'c', 'b', 'c' AS t(text)");
        var model = new StringIndexer().SetInputCol("text").SetOutputCol("index").Fit(table);
        var indexed = model.Transform(table);
        var back = new IndexToString().SetInputCol("index").SetOutputCol("again").SetLabels(model.LabelsArray[0]).Transform(indexed);
        var unknown = SparkFixture.Session.Sql("SELECT 'new' AS text");

        Assert.That(model.LabelsArray, Is.EqualTo(new string[][] { ["b", "c", "a"] }));
        Assert.That(indexed.Collect().Select(row => row.GetAs<double>("index")), Is.EqualTo(new double[] { 0, 2, 0, 1, 0, 1 }));
        Assert.That(back.Filter("text != again").Count(), Is.Zero);
        Assert.That(
            () => model.Transform(unknown).Collect().ToList(),
            Throws.InstanceOf<JvmException>().With.Message.Contains("Unseen label")
        );
        Assert.That(model.SetHandleInvalid("keep").Transform(unknown).Collect().Single().GetAs<double>("index"), Is.EqualTo(3));
    }

    [Test]
    public void VectorAssembler_KeepsTheOrderOfItsInputs()
    {
        var row = new VectorAssembler()
            .SetInputCols("b", "features", "a")
            .SetOutputCol("out")
            .Transform(MLTables.Linear())
            .Filter("label = 6")
            .Collect()
            .Single();

        Assert.That(row.Get("out"), Is.EqualTo((Vector)Vectors.Dense(1, 2, 1, 2)));
    }

    [Test]
    public void Bucketizer_WithNestedSplits_WorksOnManyColumns()
    {
        var bucketizer = new Bucketizer()
            .SetInputCols(["a", "b"])
            .SetOutputCols(["c", "d"])
            .SetSplitsArray([
                [double.NegativeInfinity, 1.5, double.PositiveInfinity],
                [0, 1, 2, 5],
            ]);
        var rows = bucketizer
            .Transform(MLTables.Linear())
            .OrderBy("a", "b")
            .Select("c", "d")
            .Collect()
            .Select(row => (row.GetAs<double>(0), row.GetAs<double>(1)));

        Assert.That(bucketizer.GetSplitsArray()[1], Is.EqualTo(new double[] { 0, 1, 2, 5 }));
        Assert.That(rows, Is.EqualTo(new[] { (0.0, 0.0), (0, 1), (0, 0), (0, 1), (1, 1), (1, 2) }));
    }

    [Test]
    public void VectorIndexer_GivesTheMapsOfItsCategories()
    {
        var model = new VectorIndexer().SetInputCol("features").SetOutputCol("out").SetMaxCategories(4).Fit(MLTables.Separable());

        Assert.That(model.CategoryMaps.Keys, Is.EqualTo(new[] { 1 }));
        Assert.That(
            model.CategoryMaps[1],
            Is.EquivalentTo(
                new Dictionary<double, int>
                {
                    [1] = 0,
                    [3] = 1,
                    [7] = 2,
                    [9] = 3,
                }
            )
        );
    }

    [Test]
    public void TransformSchema_TellsTheColumnsBeforehand()
    {
        var schema = new VectorAssembler().SetInputCols(["a", "b"]).SetOutputCol("out").TransformSchema(MLTables.Linear().Schema());

        Assert.That(schema.Fields.Select(field => field.Name), Is.EqualTo(new[] { "label", "a", "b", "features", "out" }));
    }

    [Test]
    public void StopWords_OfALanguage_AreKnown() => Assert.That(StopWordsRemover.LoadDefaultStopWords("turkish"), Does.Contain("ve"));
}
