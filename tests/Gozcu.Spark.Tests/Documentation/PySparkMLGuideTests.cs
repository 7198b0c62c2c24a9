using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Tuning;
using Microsoft.Spark.Sql;

namespace Gozcu.Spark.Tests.Documentation;

/// <summary>The C# of docs/from-pyspark-ml.md: every cell of its tables compiled, its program compiled and run.</summary>
internal sealed class PySparkMLGuideTests
{
    private const string Guide = "docs/from-pyspark-ml.md";

    /// <summary>What the cells speak of.</summary>
    private const string Names = """
        void Says<T>(Func<T> cell) { }
        void Does(Action cell) { }
        DataFrame df = readings, predictions = readings;
        var lr = new LogisticRegression();
        var assembler = new VectorAssembler();
        var e = new BinaryClassificationEvaluator();
        ParamMap[] maps = [];
        LogisticRegressionModel model = lr.Fit(df);
        PipelineModel pipelineModel = new Pipeline().Fit(df);
        CrossValidatorModel cvModel = new CrossValidator().Fit(df);
        Vector v = Vectors.Dense(1), w = v;

        """;

    [Test]
    [Category("Unit")]
    public void Blocks_AreTheSnippetsOfThisFile() =>
        Assert.That(GuideSnippets.BlocksOf(Guide), Is.EquivalentTo(GuideSnippets.RegionsOf("PySparkMLGuideTests.cs")));

    [Test]
    [Category("Unit")]
    public void CellsOfTheTables_Compile()
    {
        var cells = GuideSnippets.CodeOfColumn(Guide, 1);
        var beginning = GuideSnippets.BeginningOf(Guide) + "\n" + Names;

        Assert.That(cells, Has.Count.GreaterThan(40));
        Assert.That(CompiledCode.Errors(beginning + string.Join('\n', cells.Select(Statement))), Is.Empty);

        static string Statement(string cell) =>
            cell.Contains("Save(", StringComparison.Ordinal) ? $"Does(() => {cell});" : $"Says(() => {cell});";
    }

    [Test]
    [Category("Unit")]
    public void Program_CompilesBehindTheLinesOfTheGuide() =>
        Assert.That(CompiledCode.Errors(GuideSnippets.BeginningOf(Guide) + "\n" + GuideSnippets.BlocksOf(Guide).Single()), Is.Empty);

    [Test]
    [Category("EndToEnd")]
    public void Program()
    {
        DataFrame readings = SparkFixture.Session.Sql(
            "SELECT id % 7 + IF(id % 10 = 0, 50, 0) + 0D AS celsius, rand(1) AS load, IF(id % 10 = 0, 1D, 0D) AS failed FROM range(300)"
        );

        #region guide
        DataFrame df = new VectorAssembler().SetInputCols("celsius", "load").SetOutputCol("features").Transform(readings);
        DataFrame[] parts = df.RandomSplit([0.8, 0.2], seed: 1);
        var lr = new LogisticRegression().SetLabelCol("failed").SetMaxIter(20);
        ParamMap[] grid = new ParamGridBuilder().AddGrid(lr.RegParam, 0.1, 0.01).AddGrid(lr.FitIntercept).Build();
        var evaluator = new BinaryClassificationEvaluator().SetLabelCol("failed");
        var split = new TrainValidationSplit().SetEstimator(lr).SetEstimatorParamMaps(grid).SetEvaluator(evaluator).SetSeed(1);
        TrainValidationSplitModel tuned = split.Fit(parts[0]);
        double area = evaluator.Evaluate(tuned.Transform(parts[1]));
        #endregion

        Assert.That(area, Is.EqualTo(1).Within(1e-9));
        Assert.That(tuned.ValidationMetrics, Has.Length.EqualTo(4));
    }
}
