using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Linalg;

namespace Gozcu.Spark.Tests.ML.Feature;

[Category("EndToEnd")]
public class PipelineTests
{
    [Test]
    public void Pipeline_FitsSavesAndLoads_WithTheClassesOfItsStages()
    {
        var table = MLTables.Separable().Drop("features");
        var pipeline = new Pipeline().SetStages([
            new VectorAssembler().SetInputCols(["a", "b"]).SetOutputCol("raw"),
            new StandardScaler().SetInputCol("raw").SetOutputCol("features").SetWithMean(true),
            new LogisticRegression().SetRegParam(0.1),
        ]);
        var model = pipeline.Fit(table);
        var folder = Path.Combine(SparkFixture.NewFolder(), "model");
        model.Save(folder);
        var loaded = PipelineModel.Load(folder);

        Assert.That(
            pipeline.GetStages().Select(stage => stage.GetType()),
            Is.EqualTo([typeof(VectorAssembler), typeof(StandardScaler), typeof(LogisticRegression)])
        );
        Assert.That(
            loaded.Stages.Select(stage => stage.GetType()),
            Is.EqualTo([typeof(VectorAssembler), typeof(StandardScalerModel), typeof(LogisticRegressionModel)])
        );
        Assert.That(loaded.Uid(), Is.EqualTo(model.Uid()));
        Assert.That(((StandardScalerModel)loaded.Stages[1]).Mean, Is.EqualTo(Vectors.Dense(7.5, 5)));
        var expected = model.Transform(table).Select("a", "prediction", "probability").Collect().ToList();
        var actual = loaded.Transform(table).Select("a", "prediction", "probability").Collect().ToList();
        Assert.That(actual, Is.EqualTo(expected));
        Assert.That(actual.Select(row => row.GetAs<double>("prediction")), Is.EqualTo(new double[] { 0, 0, 0, 0, 1, 1, 1, 1 }));
        Assert.That(actual[0].GetAs<Vector>("probability")[0], Is.GreaterThan(0.5).And.LessThan(1));
    }
}
