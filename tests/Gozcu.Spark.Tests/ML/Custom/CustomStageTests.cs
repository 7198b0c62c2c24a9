using Gozcu.Spark.Tests.ML.Examples;
using Microsoft.Spark;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Custom;
using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Tuning;

namespace Gozcu.Spark.Tests.ML.Custom;

[Category("EndToEnd")]
public class CustomStageTests
{
    [SetUp]
    public void StartSpark() => _ = SparkFixture.Session;

    [Test]
    public void Pipeline_OfStagesInDotnetAndInTheJvm_FitsSavesAndLoads()
    {
        var pipeline = new Pipeline().SetStages([
            new Clip
            {
                InputCol = "a",
                OutputCol = "clipped",
                Limit = 10,
            },
            // One pipeline within another.
            new Pipeline().SetStages([new Centre { InputCol = "clipped", OutputCol = "centred" }]),
            new VectorAssembler().SetInputCols("centred", "b").SetOutputCol("vector"),
            new LogisticRegression().SetFeaturesCol("vector").SetRegParam(0.1),
        ]);
        var folder = SparkFixture.NewFolder();
        pipeline.Save(Path.Combine(folder, "pipeline"));
        var model = Pipeline.Load(Path.Combine(folder, "pipeline")).Fit(MLExamples.Table);
        model.Write().Overwrite().Save(Path.Combine(folder, "model"));
        var loaded = PipelineModel.Load(Path.Combine(folder, "model"));
        var rows = loaded.Transform(MLExamples.Table).OrderBy("a").Collect().ToList();

        // 1, 2, 3, 4 and four times 10: the mean is 6.25.
        Assert.That(rows.Numbers("centred"), Is.EqualTo(MLExamples.A.Select(a => Math.Min(a, 10) - 6.25)));
        Assert.That(rows.Numbers(), Is.EqualTo(MLExamples.Label));
        Assert.That(
            loaded.Stages.Select(stage => stage.GetType()),
            Is.EqualTo([typeof(Clip), typeof(PipelineModel), typeof(VectorAssembler), typeof(LogisticRegressionModel)])
        );
        Assert.That(((CentreModel)((PipelineModel)loaded.Stages[1]).Stages.Single()).Mean, Is.EqualTo(6.25));
        Assert.That(loaded.Stages[0].Uid(), Is.EqualTo(pipeline.GetStages()[0].Uid()));
        Assert.That((loaded.Uid(), model.Parent!.Uid()), Is.EqualTo((pipeline.Uid(), pipeline.Uid())));
        Assert.That(
            loaded.TransformSchema(MLExamples.Table.Schema()).Fields.Select(field => field.Name).TakeLast(5),
            Is.EquivalentTo(new[] { "centred", "vector", "rawPrediction", "probability", "prediction" })
        );
        Assert.That(loaded.Transform(MLExamples.Table).Collect(), Is.EqualTo(model.Transform(MLExamples.Table).Collect()));
    }

    [Test]
    public void ParamMaps_ReachTheStagesOfTheJvm()
    {
        var bucket = new Binarizer().SetInputCol("clipped").SetOutputCol("out").SetThreshold(100);
        var pipeline = new Pipeline().SetStages([
            new Clip
            {
                InputCol = "a",
                OutputCol = "clipped",
                Limit = 10,
            },
            bucket,
        ]);
        var model = pipeline.Fit(MLExamples.Table, new ParamMap().Put(bucket.Threshold, 5));

        Assert.That(model.Transform(MLExamples.Table).OrderBy("a").Collect().ToList().Numbers("out"), Is.EqualTo(MLExamples.Label));
        Assert.That(bucket.GetThreshold(), Is.EqualTo(100));
    }

    [Test]
    public void StageInDotnet_AskedToRunInTheJvm_RefusesAndSaysWhy()
    {
        var pipeline = new Pipeline().SetStages([
            new Clip { InputCol = "a", OutputCol = "clipped" },
            new VectorAssembler().SetInputCols("a").SetOutputCol("vector"),
            new LogisticRegression().SetFeaturesCol("vector"),
        ]);

        Assert.That(
            () => pipeline.Reference.Invoke("fit", MLExamples.Table),
            Throws
                .InstanceOf<JvmException>()
                .With.Message.Match("CustomTransformer_[0-9a-f]+ is written in .NET and runs in a .NET Pipeline only")
        );
    }

    [Test]
    public void Stage_IsSavedByItself_WithWhatJsonHolds()
    {
        var path = Path.Combine(SparkFixture.NewFolder(), "clip");
        new Clip { InputCol = "a", OutputCol = "`*/ü'" }.Save(path);
        var loaded = CustomStages.Load<Clip>(path);

        Assert.That((loaded.InputCol, loaded.OutputCol, loaded.Limit), Is.EqualTo(("a", "`*/ü'", double.PositiveInfinity)));
        Assert.That(() => CustomStages.Load<CentreModel>(path), Throws.InvalidOperationException.With.Message.Contains("CentreModel"));
        Assert.That(
            () => new WithAFunction { Function = x => x }.Save(path + "2"),
            Throws.TypeOf<NotSupportedException>().With.Message.Contains("WithAFunction.Function")
        );
        Assert.That(() => new Centre().TransformSchema(MLExamples.Table.Schema()), Throws.TypeOf<NotSupportedException>());
    }

    [Test]
    public void Function_AsAStage_RunsInTheJvmToo()
    {
        var half = FunctionTransformer.Create<double, double>(SparkFixture.Session, "half_of_it", x => x / 2, "a", "half");
        var regression = new LogisticRegression().SetFeaturesCol("vector");
        var pipeline = new Pipeline().SetStages([half, new VectorAssembler().SetInputCols("half").SetOutputCol("vector"), regression]);
        var model = new TrainValidationSplit()
            .SetEstimator(pipeline)
            .SetEvaluator(new BinaryClassificationEvaluator())
            .SetEstimatorParamMaps(new ParamGridBuilder().AddGrid(regression.RegParam, 0.1).Build())
            .SetSeed(1)
            .Fit(MLExamples.Table);
        var rows = model.Transform(MLExamples.Table).OrderBy("a").Collect().ToList();

        Assert.That(rows.Numbers("half"), Is.EqualTo(MLExamples.A.Select(a => a / 2)));
        Assert.That(rows.Numbers(), Is.EqualTo(MLExamples.Label));
        Assert.That(
            () => FunctionTransformer.Create<int, int>(SparkFixture.Session, "drop table", x => x, "a", "b"),
            Throws.ArgumentException
        );
    }

    private sealed class WithAFunction : CustomTransformer
    {
        public Func<double, double>? Function { get; set; }

        public override Microsoft.Spark.Sql.DataFrame Transform(Microsoft.Spark.Sql.DataFrame dataset) => dataset;
    }
}
