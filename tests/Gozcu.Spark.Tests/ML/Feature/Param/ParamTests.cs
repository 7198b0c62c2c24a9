using Microsoft.Spark;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Feature.Param;

namespace Gozcu.Spark.Tests.ML.Feature.Param;

[Category("EndToEnd")]
public class ParamTests
{
    [SetUp]
    public void StartSpark() => _ = SparkFixture.Session;

    [Test]
    public void Set_ByParam_ConvertsNumbersAndRefusesTheRest()
    {
        var regression = new LogisticRegression();

        Assert.That(regression.Set<LogisticRegression>(regression.RegParam, 1), Is.SameAs(regression));
        Assert.That(regression.GetRegParam(), Is.EqualTo(1));
        Assert.That(
            () => regression.Set<LogisticRegression>(regression.RegParam, "much"),
            Throws.ArgumentException.With.Message.Contains("DoubleParam")
        );
        Assert.That(() => regression.Set<LogisticRegression>(regression.MaxIter, 1.5), Throws.ArgumentException);
        Assert.That(() => regression.SetRegParam(-1), Throws.InstanceOf<JvmException>().With.Message.Contains("regParam"));
    }

    [Test]
    public void Clear_TakesBackWhatWasSet()
    {
        var regression = new LogisticRegression().SetMaxIter(7);
        Assert.That(regression.IsSet(regression.MaxIter), Is.True);

        regression.Clear<LogisticRegression>(regression.MaxIter);

        Assert.That(regression.IsSet(regression.MaxIter), Is.False);
        Assert.That(regression.IsDefined(regression.MaxIter) && regression.HasDefault(regression.MaxIter), Is.True);
        Assert.That(regression.GetMaxIter(), Is.EqualTo(100));
        Assert.That(regression.HasParam("maxIter") && !regression.HasParam("maxIteration"), Is.True);
    }

    [Test]
    public void Explanations_ComeFromSpark()
    {
        var regression = new LogisticRegression("mine").SetMaxIter(7);

        Assert.That(regression.MaxIter.Name, Is.EqualTo("maxIter"));
        Assert.That(regression.MaxIter.Parent, Is.EqualTo("mine"));
        Assert.That(
            regression.ExplainParam(regression.MaxIter),
            Is.EqualTo($"maxIter: {regression.MaxIter.Doc} (default: 100, current: 7)")
        );
        Assert.That(regression.ExplainParams().Split('\n'), Has.Length.EqualTo(regression.GetParams().Count));
        Assert.That(() => regression.GetParam("nothing"), Throws.InstanceOf<JvmException>());
    }

    [Test]
    public void ParamMaps_TakeThePlaceOfParams_WhenFitting()
    {
        var regression = new LogisticRegression().SetRegParam(0.1);
        var strong = new ParamMap().Put(regression.RegParam, 100).Put(regression.PredictionCol, "guess");
        var models = regression.Fit(MLTables.Separable(), [new ParamMap(), strong]);

        Assert.That(strong.Count, Is.EqualTo(2));
        Assert.That(strong.Get(regression.RegParam), Is.EqualTo(100));
        Assert.That(Math.Abs(models[1].Coefficients[0]), Is.LessThan(Math.Abs(models[0].Coefficients[0]) / 10));
        Assert.That(models[1].GetPredictionCol(), Is.EqualTo("guess"));
        Assert.That(regression.Copy(strong).GetRegParam(), Is.EqualTo(100));
        Assert.That(regression.GetRegParam(), Is.EqualTo(0.1));
        Assert.That(new ParamPair<double>(regression.RegParam, 0.5).Reference.ToString(), Does.Contain("0.5"));
    }

    [Test]
    public void Set_ByParam_NeedsNoTypeArgument_AndTakesIntegersForDoubles()
    {
        LogisticRegression regression = new LogisticRegression()
            .Set("maxIter", 7)
            .Set("thresholds", new List<double> { 0.25, 0.75 })
            .Set("featuresCol", "x");

        Assert.That(regression.Set(regression.RegParam, 1).Set(regression.Tol, 0.5), Is.SameAs(regression));
        Assert.That((regression.GetRegParam(), regression.GetTol(), regression.GetMaxIter()), Is.EqualTo((1.0, 0.5, 7)));
        Assert.That(regression.GetThresholds(), Is.EqualTo(new[] { 0.25, 0.75 }));
        Assert.That(regression.Clear(regression.RegParam).IsSet("regParam"), Is.False);
        Assert.That(() => regression.Set("maxIter", "many"), Throws.ArgumentException.With.Message.Contains("IntParam"));
        Assert.That(() => regression.Set("featuresCol", 5), Throws.ArgumentException.With.Message.Contains("String"));
        Assert.That(() => regression.Set("nothing", 5), Throws.InstanceOf<JvmException>().With.Message.Contains("nothing"));
        Assert.That(() => new VectorAssembler().Set("inputCols", "a"), Throws.ArgumentException);
    }

    [Test]
    public void Values_AreFoundByName()
    {
        var regression = new LogisticRegression().SetRegParam(0.5).SetThresholds(1, 2);

        Assert.That(regression.GetOrDefault("regParam"), Is.EqualTo(0.5));
        Assert.That(regression.GetOrDefault("maxIter"), Is.EqualTo(100));
        Assert.That(regression.GetOrDefault("family"), Is.EqualTo("auto"));
        Assert.That(regression.GetOrDefault("fitIntercept"), Is.EqualTo(true));
        Assert.That(regression.GetOrDefault("thresholds"), Is.EqualTo(new[] { 1.0, 2.0 }));
        Assert.That(regression.GetOrDefault<double>("regParam"), Is.EqualTo(0.5));
        Assert.That(regression.GetOrDefault(regression.GetParam("maxIter")), Is.EqualTo(100));
        Assert.That((regression.IsSet("regParam"), regression.IsSet("maxIter")), Is.EqualTo((true, false)));
        Assert.That((regression.IsDefined("maxIter"), regression.IsDefined("weightCol")), Is.EqualTo((true, false)));
        Assert.That((regression.HasDefault("maxIter"), regression.HasDefault("weightCol")), Is.EqualTo((true, false)));
        Assert.That(regression.ExplainParam("maxIter"), Is.EqualTo(regression.ExplainParam(regression.MaxIter)));
        Assert.That(() => regression.GetOrDefault("weightCol"), Throws.InstanceOf<JvmException>());
        Assert.That(() => regression.GetOrDefault<string>("regParam"), Throws.InvalidOperationException);
    }

    [Test]
    public void Copy_IsOfTheSameClass_AndApart()
    {
        LogisticRegression regression = new LogisticRegression().SetRegParam(0.5);
        LogisticRegression copy = regression.Copy().SetRegParam(0.25);

        Assert.That((regression.GetRegParam(), copy.GetRegParam(), copy.Uid()), Is.EqualTo((0.5, 0.25, regression.Uid())));
        JavaPipelineStage stage = regression;
        Assert.That(stage.Copy(), Is.InstanceOf<LogisticRegression>());
        Assert.That(stage.Copy(new ParamMap(regression.MaxIter.W(3))).GetOrDefault("maxIter"), Is.EqualTo(3));
    }

    [Test]
    public void ParamMaps_TakeSeveralPairs_AndAreAdded()
    {
        var regression = new LogisticRegression();
        var map = new ParamMap { { regression.MaxIter, 10 }, { regression.RegParam, 1 } };
        var pairs = new ParamMap(regression.MaxIter.W(20), regression.Tol.W(0.5));
        var both = map + pairs + regression.Family.W("binomial");

        Assert.That((map.Count, pairs.Count, both.Count), Is.EqualTo((2, 2, 4)));
        Assert.That((both.Get(regression.MaxIter), both.Get(regression.RegParam)), Is.EqualTo((20, 1.0)));
        Assert.That(map.Get(regression.MaxIter), Is.EqualTo(10), "a sum is a new map");
        Assert.That(map.PutAll(pairs).Get(regression.MaxIter), Is.EqualTo(20));
        Assert.That(
            both.ToDictionary(pair => pair.Param.Name, pair => pair.Value),
            Is.EqualTo(
                new Dictionary<string, object?>
                {
                    ["maxIter"] = 20,
                    ["regParam"] = 1.0,
                    ["tol"] = 0.5,
                    ["family"] = "binomial",
                }
            )
        );
        map += regression.FitIntercept.W(false);
        Assert.That(map.Contains(regression.FitIntercept), Is.True);
        Assert.That(map.Put(regression.GetParam("maxIter"), 5).Get(regression.MaxIter), Is.EqualTo(5), "a param by name takes any value");
        Assert.That(
            regression.Fit(MLTables.Separable(), regression.MaxIter.W(1), regression.PredictionCol.W("guess")).GetPredictionCol(),
            Is.EqualTo("guess")
        );
        Assert.That(() => regression.MaxIter.W(-1), Throws.InstanceOf<JvmException>());
    }

    [Test]
    public void Predictors_AreSetFittedAndPutIntoPipelinesByTheirInterface()
    {
        var table = MLTables.Separable().WithColumnRenamed("label", "y").WithColumnRenamed("features", "x");
        foreach (var classifier in (IProbabilisticClassifier[])[new LogisticRegression(), new RandomForestClassifier(), new NaiveBayes()])
        {
            classifier.SetFeaturesCol("x").SetLabelCol("y").SetRawPredictionCol("raw").SetProbabilityCol("p").SetThresholds(1, 2);
            IPredictor predictor = classifier;
            predictor.SetPredictionCol("guess").Set("labelCol", "y");
            var model = predictor.Fit(table);
            var inPipeline = new Pipeline().SetStages(new SQLTransformer().SetStatement("SELECT * FROM __THIS__"), classifier).Fit(table);

            Assert.That(model.Transform(table).Columns(), Is.SupersetOf(new[] { "raw", "p", "guess" }));
            Assert.That(inPipeline.Stages[1].GetType(), Is.EqualTo(model.GetType()));
            Assert.That(((Params)classifier).GetOrDefault("thresholds"), Is.EqualTo(new[] { 1.0, 2.0 }));
        }
        IClassifier machine = new LinearSVC();
        Assert.That(machine.SetFeaturesCol("x").SetLabelCol("y").Fit(table), Is.InstanceOf<LinearSVCModel>());
        Assert.That(
            new Microsoft.Spark.ML.Tuning.TrainValidationSplit().SetEstimator(machine).GetEstimator().Uid(),
            Is.EqualTo(machine.Uid())
        );
        Assert.That(new OneVsRest().SetClassifier(machine).GetClassifier(), Is.InstanceOf<LinearSVC>());
    }
}
