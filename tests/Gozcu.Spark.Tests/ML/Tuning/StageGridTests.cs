using Gozcu.Spark.Tests.ML.Custom;
using Gozcu.Spark.Tests.ML.Examples;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Tuning;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.ML.Tuning;

/// <summary>Grids over the stages of a pipeline, and tuners of pipelines with stages written in .NET.</summary>
[Category("EndToEnd")]
public class StageGridTests
{
    private static readonly string[] Scores = ["probability", "prediction"];

    private static DataFrame Table =>
        MLExamples.Table.Union(MLExamples.Table).Union(MLExamples.Table).WithColumn("fold", (Col("b") > 5).Cast("int"));

    [SetUp]
    public void StartSpark() => _ = SparkFixture.Session;

    [Test]
    public void Pipeline_FittedWithOtherStages_RunsThose()
    {
        var pipeline = new Pipeline().SetStages([new Clip { InputCol = "a", OutputCol = "own" }]);
        var clip = new Clip
        {
            InputCol = "a",
            OutputCol = "clipped",
            Limit = 10,
        };
        var bucket = new Binarizer().SetInputCol("clipped").SetOutputCol("out").SetThreshold(100);
        var given = new ParamMap().Put(pipeline.Stages, new List<JavaPipelineStage> { clip, bucket }).Put(bucket.Threshold, 5);
        var model = pipeline.Fit(MLExamples.Table, given);
        var inTheJvm = pipeline.Fit(MLExamples.Table, new ParamMap().Put(pipeline.Stages, new[] { new Binarizer().SetInputCol("a") }));

        Assert.That(model.Transform(MLExamples.Table).OrderBy("a").Collect().ToList().Numbers("out"), Is.EqualTo(MLExamples.Label));
        Assert.That(model.Transform(MLExamples.Table).Columns(), Does.Not.Contain("own"));
        Assert.That(given.Get(pipeline.Stages)[0], Is.SameAs(clip));
        Assert.That(given.Copy().Get(pipeline.Stages)[0], Is.SameAs(clip));
        Assert.That(given.Filter(bucket).Contains(pipeline.Stages), Is.False);
        Assert.That(inTheJvm.Stages.Single(), Is.TypeOf<Binarizer>());
        Assert.That(pipeline.GetStages().Single(), Is.TypeOf<Clip>());
        Assert.That(given.Remove(pipeline.Stages), Is.True);
        Assert.That(pipeline.Fit(MLExamples.Table, given).Stages.Single(), Is.TypeOf<Clip>());
    }

    [Test]
    public void Stages_SetAsAParameter_AreThePipelines()
    {
        var pipeline = new Pipeline();
        var outer = new Pipeline().SetStages([pipeline]);
        pipeline.Set<Pipeline>(
            pipeline.Stages,
            new[]
            {
                new Centre { InputCol = "a", OutputCol = "centred" },
            }
        );

        Assert.That(
            outer.Fit(MLExamples.Table).Transform(MLExamples.Table).OrderBy("a").Collect().ToList().Numbers("centred"),
            Is.EqualTo(MLExamples.A.Select(a => a - 7.5))
        );
        Assert.That(pipeline.Clear<Pipeline>(pipeline.Stages).IsSet(pipeline.Stages), Is.False);
    }

    [Test]
    public void CrossValidator_OfStagesInTheJvm_ChoosesBetweenPipelines()
    {
        var pipeline = new Pipeline();
        var forest = new RandomForestClassifier().SetSeed(1);
        var blind = new LogisticRegression().SetRegParam(1e6).SetElasticNetParam(1);
        var model = new CrossValidator()
            .SetEstimator(pipeline)
            .SetEvaluator(new BinaryClassificationEvaluator())
            .SetEstimatorParamMaps(new ParamGridBuilder().AddGrid(pipeline.Stages, [blind], [forest]).Build())
            .SetSeed(5)
            .Fit(Table);

        Assert.That(model.AvgMetrics[1], Is.EqualTo(1).And.GreaterThan(model.AvgMetrics[0]));
        Assert.That(((PipelineModel)model.BestModel).Stages.Single(), Is.TypeOf<RandomForestClassificationModel>());
    }

    [Test]
    public void CrossValidator_OfStagesInDotnet_Chooses()
    {
        var pipeline = new Pipeline();
        JavaPipelineStage[] Stages(double limit) =>
            [
                new Clip
                {
                    InputCol = "a",
                    OutputCol = "clipped",
                    Limit = limit,
                },
                new Centre { InputCol = "clipped", OutputCol = "centred" },
                new VectorAssembler().SetInputCols("centred").SetOutputCol("vector"),
                new LogisticRegression().SetFeaturesCol("vector"),
            ];
        // All that is held below 0 is the same.
        var validator = new CrossValidator()
            .SetEstimator(pipeline)
            .SetEvaluator(new BinaryClassificationEvaluator())
            .SetEstimatorParamMaps(new ParamGridBuilder().AddGrid(pipeline.Stages, Stages(0), Stages(9), Stages(0)).Build())
            .SetParallelism(2)
            .SetCollectSubModels(true)
            .SetSeed(5);
        var model = validator.Fit(Table);
        var folder = SparkFixture.NewFolder();
        Assert.That(() => validator.Save(folder), Throws.TypeOf<NotSupportedException>().With.Message.Contains("BestModel"));
        Assert.That(() => model.Save(folder), Throws.TypeOf<NotSupportedException>().With.Message.Contains("BestModel"));
        Assert.That(model.AvgMetrics, Is.EqualTo(new[] { 0.5, 1, 0.5 }));
        Assert.That(((Clip)((PipelineModel)model.BestModel).Stages[0]).Limit, Is.EqualTo(9));
        Assert.That(model.SubModels.Select(fold => fold.Length), Is.EqualTo(new[] { 3, 3, 3 }));
        Assert.That((model.Uid(), model.Parent!.Uid(), model.GetNumFolds()), Is.EqualTo((validator.Uid(), validator.Uid(), 3)));
        Assert.That(model.Transform(Table).Filter("prediction != label").Count(), Is.Zero);
        Assert.That(((CentreModel)((PipelineModel)model.BestModel).Stages[1]).Mean, Is.EqualTo(5.75));
        Assert.That(((Clip)((PipelineModel)model.SubModels[2][1]).Stages[0]).Limit, Is.EqualTo(9));
        Assert.That(Rows(model.Copy(new ParamMap()).Transform(Table)), Is.EqualTo(Rows(model.Transform(Table))));
        Assert.That(
            model.TransformSchema(Table.Schema()).Fields.Select(field => field.Name),
            Does.Contain("centred").And.Contain("prediction")
        );
    }

    [TestCase("")]
    [TestCase("fold", Category = "Slow")]
    public void CrossValidator_WithAStageInDotnetThatChangesNothing_MeasuresWhatTheJvmDoes(string foldColumn)
    {
        var regression = new LogisticRegression().SetFeaturesCol("marks");
        CrossValidator Validator(params JavaPipelineStage[] stages) =>
            new CrossValidator()
                .SetEstimator(new Pipeline().SetStages(stages))
                .SetEvaluator(new BinaryClassificationEvaluator().SetMetricName("areaUnderPR"))
                .SetEstimatorParamMaps(new ParamGridBuilder().AddGrid(regression.RegParam, 0, 0.5, 2).Build())
                .SetNumFolds(2)
                .SetFoldCol(foldColumn)
                .SetCollectSubModels(true)
                .SetSeed(11);
        var noisy = Table.WithColumn("label", When(Col("a").EqualTo(12), 0.0).Otherwise(Col("label")));
        var folder = Path.Combine(SparkFixture.NewFolder(), "validator");
        // A copy is saved as what it is a copy of.
        bool copies = foldColumn.Length > 0;
        var validator = Validator(new Clip { InputCol = "a", OutputCol = "a" }, regression);
        (copies ? validator.Copy(new ParamMap()) : validator).Save(folder);
        var inDotnet = CrossValidator.Load(folder).Fit(noisy);
        var inTheJvm = Validator(regression).Fit(noisy);
        (copies ? inDotnet.Copy(new ParamMap()) : inDotnet).Save(folder + "-model");
        var loaded = CrossValidatorModel.Load(folder + "-model");

        Assert.That(inDotnet.AvgMetrics, Is.EqualTo(inTheJvm.AvgMetrics).Within(1e-12));
        Assert.That(Rows(inDotnet.Transform(noisy)), Is.EqualTo(Rows(inTheJvm.Transform(noisy))));
        Assert.That(loaded.AvgMetrics, Is.EqualTo(inTheJvm.AvgMetrics).Within(1e-12));
        Assert.That(Rows(loaded.Transform(noisy)), Is.EqualTo(Rows(inTheJvm.Transform(noisy))));
        Assert.That(((PipelineModel)loaded.SubModels[1][2]).Stages[0], Is.TypeOf<Clip>());
    }

    [Test]
    public void TrainValidationSplit_WithAStageInDotnetThatChangesNothing_MeasuresWhatTheJvmDoes()
    {
        var regression = new LogisticRegression().SetFeaturesCol("marks");
        TrainValidationSplit Split(params JavaPipelineStage[] stages) =>
            new TrainValidationSplit()
                .SetEstimator(new Pipeline().SetStages(stages))
                .SetEvaluator(new MulticlassClassificationEvaluator().SetMetricName("logLoss"))
                .SetEstimatorParamMaps(new ParamGridBuilder().AddGrid(regression.RegParam, 2, 0.01, 0.5).Build())
                .SetCollectSubModels(true)
                .SetSeed(11);
        var tuned = Split(new Clip { InputCol = "a", OutputCol = "a" }, regression);
        var inDotnet = tuned.Fit(Table, new ParamMap().Put(tuned.TrainRatio, 0.5));
        var inTheJvm = Split(regression).SetTrainRatio(0.5).Fit(Table);
        var folder = SparkFixture.NewFolder();
        inDotnet.Save(Path.Combine(folder, "model"));

        // Less is better.
        // Partitions are summed up as they come.
        Assert.That(inDotnet.ValidationMetrics, Is.EqualTo(inTheJvm.ValidationMetrics).Within(1e-12));
        Assert.That(((LogisticRegressionModel)((PipelineModel)inDotnet.BestModel).Stages[1]).GetRegParam(), Is.EqualTo(0.01));
        Assert.That(inDotnet.GetTrainRatio(), Is.EqualTo(0.5));
        Assert.That(
            Rows(TrainValidationSplitModel.Load(Path.Combine(folder, "model")).Transform(Table)),
            Is.EqualTo(Rows(inTheJvm.Transform(Table)))
        );
    }

    [Test]
    public void Estimator_InDotnetAndInNoPipeline_IsRefused() =>
        Assert.That(
            () => new CrossValidator().SetEstimator(new Centre()),
            Throws.TypeOf<NotSupportedException>().With.Message.Contains("Centre").And.Message.Contains("Pipeline")
        );

    private static List<string> Rows(DataFrame scored) =>
        [.. scored.OrderBy("a", "b").Select(Scores[0], Scores[1]).Collect().Select(row => row.ToString())];
}
