using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Tuning;

namespace Gozcu.Spark.Tests.ML.Tuning;

[Category("EndToEnd")]
public class TuningTests
{
    [Test]
    public void CrossValidator_PicksTheBetterPoint_ThroughAPipeline()
    {
        var table = MLTables.Separable().Drop("features").Union(MLTables.Separable().Drop("features"));
        var regression = new LogisticRegression();
        var pipeline = new Pipeline().SetStages([new VectorAssembler().SetInputCols("a", "b").SetOutputCol("features"), regression]);
        // A penalty that leaves nothing but the intercept cannot tell the classes apart.
        var grid = new ParamGridBuilder().AddGrid(regression.RegParam, 1e6, 0.01).AddGrid(regression.ElasticNetParam, 1.0).Build();
        var validator = new CrossValidator()
            .SetEstimator(pipeline)
            .SetEvaluator(new BinaryClassificationEvaluator())
            .SetEstimatorParamMaps(grid)
            .SetNumFolds(3)
            .SetSeed(7)
            .SetCollectSubModels(true);
        var model = validator.Fit(table);

        Assert.That(grid, Has.Length.EqualTo(2));
        Assert.That(model.AvgMetrics[1], Is.EqualTo(1).Within(1e-12).And.GreaterThan(model.AvgMetrics[0]));
        Assert.That(model.BestModel, Is.InstanceOf<PipelineModel>());
        Assert.That(((LogisticRegressionModel)((PipelineModel)model.BestModel).Stages[1]).GetRegParam(), Is.EqualTo(0.01));
        Assert.That(model.SubModels.Select(fold => fold.Length), Is.EqualTo(new[] { 2, 2, 2 }));
        Assert.That(validator.GetEstimator(), Is.InstanceOf<Pipeline>());
        Assert.That(validator.GetEstimatorParamMaps(), Has.Length.EqualTo(2));
        Assert.That(validator.GetEvaluator(), Is.InstanceOf<BinaryClassificationEvaluator>());
        Assert.That(model.Transform(table).Filter("prediction != label").Count(), Is.Zero);
    }

    [Test]
    public void TrainValidationSplit_GivesAMetricForEachPoint()
    {
        var table = MLTables.Separable().Union(MLTables.Separable());
        var forest = new RandomForestClassifier().SetSeed(1);
        var model = new TrainValidationSplit()
            .SetEstimator(forest)
            .SetEvaluator(new MulticlassClassificationEvaluator().SetMetricName("accuracy"))
            .SetEstimatorParamMaps(new ParamGridBuilder().AddGrid(forest.NumTrees, 1, 3).AddGrid(forest.MaxDepth, 1, 2).Build())
            .SetTrainRatio(0.6)
            .SetSeed(3)
            .Fit(table);

        Assert.That(model.ValidationMetrics, Has.Length.EqualTo(4).And.All.InRange(0, 1));
        Assert.That(model.BestModel, Is.InstanceOf<RandomForestClassificationModel>());
    }

    [Test]
    public void Grid_CombinesAllValues_TheLastFastest()
    {
        _ = SparkFixture.Session;
        var regression = new LogisticRegression();
        var grid = new ParamGridBuilder()
            .BaseOn(regression.MaxIter, 5)
            .AddGrid(regression.RegParam, 0.1, 0.2)
            .AddGrid(regression.FitIntercept, true, false)
            .Build();

        Assert.That(
            grid.Select(map => (map.Get(regression.MaxIter), map.Get(regression.RegParam), map.Get(regression.FitIntercept))),
            Is.EqualTo(new[] { (5, 0.1, true), (5, 0.1, false), (5, 0.2, true), (5, 0.2, false) })
        );
        Assert.That(() => new ParamGridBuilder().AddGrid(regression.RegParam), Throws.ArgumentException);
    }

    [Test]
    public void Grid_IsBasedOnMapsAndPairs_AndTakesLists()
    {
        _ = SparkFixture.Session;
        var regression = new LogisticRegression();
        var grid = new ParamGridBuilder()
            .BaseOn(new ParamMap { { regression.MaxIter, 5 }, { regression.Tol, 0.5 } })
            .BaseOn(regression.ElasticNetParam.W(1), regression.RegParam.W(0.5))
            .AddGrid(regression.RegParam, new List<double> { 0.1, 0.2 })
            .AddGrid(regression.FitIntercept)
            .Build();

        Assert.That(grid.Select(map => map.Count), Is.EqualTo(new[] { 5, 5, 5, 5 }));
        Assert.That(
            grid.Select(map => (map.Get(regression.MaxIter), map.Get(regression.Tol), map.Get(regression.ElasticNetParam))),
            Is.All.EqualTo((5, 0.5, 1.0))
        );
        Assert.That(
            grid.Select(map => (map.Get(regression.RegParam), map.Get(regression.FitIntercept))),
            Is.EqualTo(new[] { (0.1, true), (0.1, false), (0.2, true), (0.2, false) })
        );
    }
}
