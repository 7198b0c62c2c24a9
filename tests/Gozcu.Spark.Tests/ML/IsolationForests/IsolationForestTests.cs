using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.Sql;

namespace Gozcu.Spark.Tests.ML.IsolationForests;

/// <summary>A library that the binding knows nothing of: through generated classes, and through none.</summary>
[Category("EndToEnd")]
public class IsolationForestTests
{
    private const string Package = "com.linkedin.relevance.isolationforest";

    private static DataFrame Table =>
        new VectorAssembler()
            .SetInputCols("x", "y")
            .SetOutputCol("features")
            .Transform(
                SparkFixture.Session.Sql("SELECT IF(id = 0, 50D, rand(1)) AS x, IF(id = 0, -50D, rand(2)) AS y, id FROM range(300)")
            );

    [Test]
    public void GeneratedClasses_FindTheOutlier()
    {
        JavaClasses.Register<IsolationForestModel>($"{Package}.IsolationForestModel");
        var forest = new IsolationForest().SetNumEstimators(20).SetMaxSamples(64).SetContamination(0.01).SetRandomSeed(1);
        var model = new Pipeline().SetStages([forest]).Fit(Table);

        Assert.That(model.Stages.Single(), Is.InstanceOf<IsolationForestModel>());
        AssertOutlierIsFirst(model);

        var trained = (IsolationForestModel)model.Stages.Single();
        var path = Path.Combine(SparkFixture.NewFolder(), "forest");
        trained.Save(path);
        var loaded = IsolationForestModel.Load(path);
        var scored = loaded.Transform(Table).OrderBy("id").Select("outlierScore", "predictedLabel").Collect().ToList();
        var threshold = trained.GetOutlierScoreThreshold();

        Assert.That(scored, Is.EqualTo(trained.Transform(Table).OrderBy("id").Select("outlierScore", "predictedLabel").Collect()));
        Assert.That(
            scored.Select(row => row.GetAs<double>("predictedLabel")),
            Is.EqualTo(scored.Select(row => row.GetAs<double>("outlierScore") >= threshold ? 1.0 : 0))
        );
        Assert.That(scored.Count(row => row.GetAs<double>("predictedLabel") > 0), Is.InRange(1, 9), "a hundredth of 300 was asked for");
        Assert.That((trained.GetNumSamples(), trained.GetNumFeatures()), Is.EqualTo((64, 2)));
    }

    [Test]
    public void ClassesWithoutAName_FindTheOutlierToo()
    {
        var model = new JvmEstimator($"{Package}.IsolationForest")
            .Set("numEstimators", 20)
            .Set("maxSamples", 64)
            .Set("contamination", 0.01)
            .Set("randomSeed", 1L)
            .Fit(Table);

        Assert.That(() => model.Set("nothing", 1), Throws.InstanceOf<Microsoft.Spark.JvmException>());
        AssertOutlierIsFirst(model);
    }

    private static void AssertOutlierIsFirst(JavaTransformer model)
    {
        var scored = model
            .Transform(Table)
            .OrderBy(Functions.Col("outlierScore").Desc())
            .Select("id", "outlierScore")
            .Collect()
            .Take(2)
            .ToList();

        Assert.That(scored[0].GetAs<long>("id"), Is.Zero);
        Assert.That(scored[0].GetAs<double>("outlierScore"), Is.GreaterThan(scored[1].GetAs<double>("outlierScore")));
    }
}
