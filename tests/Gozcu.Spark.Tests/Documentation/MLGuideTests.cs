using Gozcu.Spark.Tests.ML.IsolationForests;
using Microsoft.Spark.ML.Attributes;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Custom;
using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.ML.Tuning;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.Documentation;

/// <summary>The snippets of docs/mllib.md, compiled and run.</summary>
[Category("EndToEnd")]
internal sealed class MLGuideTests
{
    private static DataFrame Readings =>
        SparkFixture.Session.Sql(
            "SELECT id, IF(id % 2 = 0, 'press', 'pump') AS kind, id % 7 + IF(id % 10 = 0, 50, 0) + 0D AS celsius, rand(1) AS load, IF(id % 10 = 0, 1D, 0D) AS failed FROM range(300)"
        );

    [Test]
    public void Blocks_AreTheSnippetsOfThisFile() =>
        Assert.That(GuideSnippets.BlocksOf("docs/mllib.md"), Is.EquivalentTo(GuideSnippets.RegionsOf("MLGuideTests.cs")));

    [Test]
    public void Snippets_CompileAlone_BehindTheLinesOfTheGuide()
    {
        var beginning = "using Gozcu.Spark.Tests.ML.IsolationForests;\n" + GuideSnippets.BeginningOf("docs/mllib.md");
        var blocks = GuideSnippets.BlocksOf("docs/mllib.md");
        var classes = string.Join('\n', blocks.Where(IsClass));
        var errors = blocks
            .Where(block => !IsClass(block))
            .SelectMany(block => CompiledCode.Errors($"{beginning}\n{block}\n{classes}").Select(error => $"{error} in\n{block}"));

        Assert.That(errors, Is.Empty);

        static bool IsClass(string block) => block.StartsWith("public sealed class", StringComparison.Ordinal);
    }

    [Test]
    public void ParametersSetAndCopied()
    {
        _ = SparkFixture.Session;

        #region guide
        var regression = new LogisticRegression().SetMaxIter(20).Set("family", "binomial");
        regression.Set(regression.RegParam, 1).SetThresholds(0.3, 0.7).Clear(regression.Tol);
        double penalty = regression.GetOrDefault(regression.RegParam);
        object? iterations = regression.GetOrDefault("maxIter");
        string[] families = LogisticRegression.SupportedFamilies;
        LogisticRegression copy = regression.Copy().SetRegParam(0.01);
        #endregion

        Assert.That((penalty, iterations, copy.GetRegParam(), regression.GetRegParam()), Is.EqualTo((1.0, (object)20, 0.01, 1.0)));
        Assert.That(families, Is.EqualTo(new[] { "auto", "binomial", "multinomial" }));
        Assert.That(copy.GetThresholds(), Is.EqualTo(new[] { 0.3, 0.7 }));
    }

    [Test]
    public void ParamMapsAdded()
    {
        _ = SparkFixture.Session;

        #region guide
        var regression = new LogisticRegression();
        var quick = new ParamMap { { regression.MaxIter, 5 }, { regression.RegParam, 0.1 } };
        var strict = quick + regression.RegParam.W(0.5);
        ParamMap[] grid = new ParamGridBuilder()
            .BaseOn(quick)
            .AddGrid(regression.ElasticNetParam, 0, 0.5, 1)
            .AddGrid(regression.FitIntercept)
            .Build();
        string explanation = regression.ExplainParams();
        #endregion

        Assert.That((strict.Get(regression.RegParam), quick.Get(regression.RegParam), grid.Length), Is.EqualTo((0.5, 0.1, 6)));
        Assert.That(explanation, Does.Contain("regParam: "));
    }

    [Test]
    public void AnyClassifier()
    {
        DataFrame readings = Readings;
        var output = Console.Out;
        using var written = new StringWriter();
        Console.SetOut(written);
        try
        {
            #region guide
            DataFrame vectors = new VectorAssembler().SetInputCols("celsius", "load").SetOutputCol("x").Transform(readings);
            foreach (IClassifier classifier in new IClassifier[] { new LogisticRegression(), new GBTClassifier(), new LinearSVC() })
            {
                JavaTransformer model = classifier.SetFeaturesCol("x").SetLabelCol("failed").Fit(vectors);
                double area = new BinaryClassificationEvaluator().SetLabelCol("failed").Evaluate(model.Transform(vectors));
                Console.WriteLine($"{model.Uid()}: {area:F3}");
            }
            #endregion
        }
        finally
        {
            Console.SetOut(output);
        }
        Assert.That(written.ToString().Trim().Split('\n'), Has.Length.EqualTo(3).And.All.Contains(": 1.000"));
    }

    [Test]
    public void SummaryOfTwoClasses()
    {
        DataFrame readings = Readings;

        #region guide
        DataFrame vectors = new VectorAssembler().SetInputCols("celsius", "load").SetOutputCol("features").Transform(readings);
        LogisticRegressionModel model = new LogisticRegression().SetLabelCol("failed").Fit(vectors);
        double areaUnderRoc = model.Summary.AreaUnderROC;
        DataFrame curve = model.Summary.Roc;
        #endregion

        Assert.That(areaUnderRoc, Is.EqualTo(1).Within(1e-9));
        Assert.That(curve.Columns(), Is.EqualTo(new[] { "FPR", "TPR" }));
    }

    [Test]
    public void VectorArithmetic()
    {
        #region guide
        Vector v = Vectors.Dense(1, 2, 3);
        Vector w = Vectors.Sparse(3, (0, 0.5), (2, 4));
        Vector sum = (v + (2 * w)) / 3;
        (double last, Vector inner, int length) = (v[^1], v[1..], v.Length);
        double angle = Math.Acos(v.Dot(w) / (v.Norm() * w.Norm()));
        double largest = v.Max();
        Matrix scaled = Matrices.Eye(3) * 2;
        Vector product = Matrices.Eye(3) * v;
        #endregion

        Assert.That(sum, Is.EqualTo((Vector)Vectors.Dense(2.0 / 3, 2.0 / 3, 11.0 / 3)));
        Assert.That((last, inner, length, largest), Is.EqualTo((3.0, (Vector)Vectors.Dense(2, 3), 3, 3.0)));
        Assert.That(angle, Is.EqualTo(Math.Acos(12.5 / Math.Sqrt(14 * 16.25))).Within(1e-12));
        Assert.That((scaled[1, 1], product), Is.EqualTo((2.0, v)));
    }

    [Test]
    public void Tuning()
    {
        DataFrame readings = Readings;

        #region guide
        var forest = new RandomForestClassifier().SetLabelCol("failed").SetSeed(1);
        var pipeline = new Pipeline().SetStages([
            new StringIndexer().SetInputCol("kind").SetOutputCol("kindIndex"),
            new VectorAssembler().SetInputCols("kindIndex", "celsius", "load").SetOutputCol("features"),
            forest,
        ]);
        CrossValidatorModel tuned = new CrossValidator()
            .SetEstimator(pipeline)
            .SetEvaluator(new BinaryClassificationEvaluator().SetLabelCol("failed"))
            .SetEstimatorParamMaps(new ParamGridBuilder().AddGrid(forest.NumTrees, 2, 5).AddGrid(forest.MaxDepth, 1, 2).Build())
            .SetNumFolds(2)
            .SetParallelism(2)
            .SetCollectSubModels(true)
            .Fit(readings);
        var best = (RandomForestClassificationModel)((PipelineModel)tuned.BestModel).Stages[2];
        Vector importances = best.FeatureImportances;
        #endregion

        Assert.That(tuned.AvgMetrics, Has.Length.EqualTo(4).And.Some.EqualTo(1).Within(1e-9));
        Assert.That(tuned.SubModels.Select(fold => fold.Length), Is.EqualTo(new[] { 4, 4 }));
        Assert.That(importances.ArgMax(), Is.EqualTo(1));
    }

    [Test]
    public void VectorsBothWays()
    {
        SparkSession spark = SparkFixture.Session;

        #region guide
        LabeledPoint[] points = [new(0, Vectors.Dense(1, 0.5)), new(1, Vectors.Sparse(2, [0], [3]))];
        DataFrame table = spark.CreateDataFrame(points); // columns label and features
        LogisticRegressionModel model = new LogisticRegression()
            .SetLowerBoundsOnCoefficients(Matrices.Zeros(1, 2))
            .SetMaxIter(5)
            .Fit(table);
        Vector probability = model.Transform(table).Collect().First().GetAs<Vector>("probability");
        double surest = probability[probability.ArgMax()];
        #endregion

        Assert.That(surest, Is.InRange(0.5, 1));
        Assert.That(model.Coefficients.ToArray(), Is.All.GreaterThanOrEqualTo(0));
    }

    [Test]
    public void MeaningsOfColumns()
    {
        DataFrame readings = Readings;

        #region guide
        DataFrame indexed = new StringIndexer().SetInputCol("kind").SetOutputCol("kindIndex").Fit(readings).Transform(readings);
        var kind = (NominalAttribute)FeatureAttribute.FromStructField(indexed.Schema().Fields.Single(field => field.Name == "kindIndex"));
        AttributeValues? kinds = kind.Values;
        #endregion

        Assert.That(kinds, Is.EquivalentTo(new[] { "press", "pump" }));
    }

    [Test]
    public void StagesOfYourOwn()
    {
        DataFrame readings = Readings;
        string folder = Path.Combine(SparkFixture.NewFolder(), "model");

        #region guide
        var pipeline = new Pipeline().SetStages([
            new Cap { Column = "celsius", Limit = 40 },
            new VectorAssembler().SetInputCols("celsius", "load").SetOutputCol("features"),
        ]);
        pipeline.Fit(readings).Save(folder);
        DataFrame capped = PipelineModel.Load(folder).Transform(readings);
        #endregion

        Assert.That(capped.Agg(Max("celsius")).Collect().Single().Get(0), Is.EqualTo(40.0));
    }

    [Test]
    public void GridOfStages()
    {
        _ = SparkFixture.Session;

        #region guide
        var tuned = new Pipeline();
        var forest = new RandomForestClassifier().SetLabelCol("failed").SetSeed(1);
        var assembler = new VectorAssembler().SetInputCols("celsius", "load").SetOutputCol("features");
        ParamMap[] caps = new ParamGridBuilder()
            .AddGrid(
                tuned.Stages,
                [new Cap { Column = "celsius", Limit = 40 }, assembler, forest],
                [new Cap { Column = "celsius", Limit = 50 }, assembler, forest]
            )
            .Build();
        #endregion

        Assert.That(
            tuned.Fit(Readings, caps).Select(model => model.Transform(Readings).Agg(Max("celsius")).Collect().Single().Get(0)),
            Is.EqualTo(new[] { 40.0, 50.0 })
        );
    }

    [Test]
    public void FunctionAsAStage()
    {
        DataFrame readings = Readings;
        SparkSession spark = SparkFixture.Session;

        #region guide
        SQLTransformer kelvin = FunctionTransformer.Create<double, double>(
            spark,
            "kelvin",
            celsius => celsius + 273.15,
            "celsius",
            "kelvin"
        );
        DataFrame warmer = kelvin.Transform(readings);
        #endregion

        Assert.That(warmer.Filter("abs(kelvin - celsius - 273.15) < 1e-9").Count(), Is.EqualTo(300));
    }

    [Test]
    public void OtherLibraries()
    {
        DataFrame readings = new VectorAssembler().SetInputCols("celsius", "load").SetOutputCol("features").Transform(Readings);

        #region guide
        JvmTransformer anyModel = new JvmEstimator("com.linkedin.relevance.isolationforest.IsolationForest")
            .Set("numEstimators", 20)
            .Set("contamination", 0.05)
            .Fit(readings);
        DataFrame scored = anyModel.Transform(readings).Select("id", "outlierScore", "predictedLabel");
        #endregion

        #region guide
        JavaClasses.Register<IsolationForestModel>("com.linkedin.relevance.isolationforest.IsolationForestModel");
        IsolationForestModel model = new IsolationForest().SetNumEstimators(20).SetContamination(0.05).SetRandomSeed(1).Fit(readings);
        double threshold = model.GetOutlierScoreThreshold();
        #endregion

        Assert.That(scored.Filter("predictedLabel = 1").Count(), Is.InRange(1, 60));
        Assert.That(threshold, Is.InRange(0.4, 1));
    }

    #region guide
    public sealed class Cap : CustomTransformer
    {
        public string Column { get; set; } = "";

        public double Limit { get; set; }

        public override DataFrame Transform(DataFrame dataset) => dataset.WithColumn(Column, Least(Col(Column), Lit(Limit)));
    }
    #endregion
}
