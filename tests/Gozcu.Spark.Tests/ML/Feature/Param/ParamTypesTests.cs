using Gozcu.Spark.Tests.Documentation;

namespace Gozcu.Spark.Tests.ML.Feature.Param;

/// <summary>What the compiler takes as the value of a parameter, and what it refuses.</summary>
[Category("Unit")]
public class ParamTypesTests
{
    private const string Beginning = """
        using Microsoft.Spark.ML.Classification;
        using Microsoft.Spark.ML.Feature;
        using Microsoft.Spark.ML.Feature.Param;
        using Microsoft.Spark.ML.Tuning;
        var lr = new LogisticRegression();

        """;

    [TestCase("lr.Set(lr.RegParam, 0.1).Set(lr.MaxIter, 3);")]
    [TestCase("LogisticRegression chained = lr.Set(lr.RegParam, 1).Clear(lr.RegParam).Set(\"maxIter\", 5);")]
    [TestCase("lr.Set(lr.Thresholds, [0.5, 1]).Set(lr.Thresholds, new double[2]).Set(lr.Thresholds, new List<double>());")]
    [TestCase("new ParamMap().Put(lr.Thresholds, new double[2]).Put(lr.Thresholds, new List<double>());")]
    [TestCase("var p = new Pipeline(); p.Set(p.Stages, new List<JavaPipelineStage>()); new ParamMap().Put(p.Stages, new[] { lr });")]
    [TestCase("LogisticRegression old = lr.Set<LogisticRegression>(lr.RegParam, 0.1).Clear<LogisticRegression>(lr.RegParam);")]
    [TestCase("new ParamMap().Put(lr.RegParam, 0.1).Put(lr.RegParam, 1).Put(lr.Thresholds, [0.5, 1]);")]
    [TestCase("new ParamMap().Put(lr.GetParam(\"regParam\"), 0.1).Put<string>(lr.GetParam(\"family\"), \"auto\");")]
    [TestCase("new ParamMap().Put(lr.RegParam.W(0.1), lr.MaxIter.W(1));")]
    [TestCase("_ = new ParamMap { { lr.RegParam, 1 }, { lr.Family, \"auto\" } };")]
    [TestCase("new ParamGridBuilder().AddGrid(lr.RegParam, 1, 0.5).AddGrid(lr.MaxIter, [1, 2]).BaseOn(lr.Tol, 1).BaseOn([lr.Tol.W(1)]);")]
    [TestCase("new VectorAssembler().SetInputCols(\"a\", \"b\").SetInputCols([\"a\"]).SetInputCols(new List<string>());")]
    [TestCase("new Bucketizer().SetSplits(1, 2.5).SetSplits([1, 2]).SetSplits(new double[2]).SetSplits(new List<double>());")]
    [TestCase("new Bucketizer().SetSplitsArray([1, 2], [3, 4]).SetSplitsArray([[1, 2], [3]]).SetSplitsArray(new List<double[]>());")]
    [TestCase(
        "new Bucketizer().SetOutputCols(\"a\", \"b\").SetOutputCols([\"a\"]).SetOutputCols(new string[1]).SetOutputCols(new List<string>());"
    )]
    [TestCase("new MultilayerPerceptronClassifier().SetLayers(4, 5, 2).SetLayers([4, 2]).SetLayers(new List<int> { 4, 2 });")]
    [TestCase("new Pipeline().SetStages(lr, new Tokenizer()).SetStages([lr, new Tokenizer()]).SetStages(new List<JavaTransformer>());")]
    [TestCase("IClassifier any = lr; new Pipeline().SetStages([new Tokenizer(), any]); new CrossValidator().SetEstimator(any);")]
    [TestCase("new CrossValidator().SetEstimatorParamMaps(new ParamMap(), new ParamMap()).SetEstimatorParamMaps(new List<ParamMap>());")]
    public void ValuesOfTheType_Compile(string code) => Assert.That(CompiledCode.Errors(Beginning + code), Is.Empty);

    [TestCase("lr.Set(lr.RegParam, \"much\");")]
    [TestCase("lr.Set(lr.MaxIter, 1.5);")]
    [TestCase("lr.Set(lr.Thresholds, 0.5);")]
    [TestCase("new ParamMap().Put(lr.RegParam, \"much\");")]
    [TestCase("new ParamMap().Put(lr.MaxIter, 1.5);")]
    [TestCase("new ParamMap().Put(lr.FitIntercept, 1);")]
    [TestCase("_ = new ParamMap { { lr.RegParam, \"much\" } };")]
    [TestCase("_ = lr.RegParam.W(\"much\");")]
    [TestCase("new ParamGridBuilder().AddGrid(lr.RegParam, \"much\");")]
    [TestCase("new ParamGridBuilder().BaseOn(lr.MaxIter, 1.5);")]
    [TestCase("new VectorAssembler().SetInputCols(1, 2);")]
    public void ValuesOfAnotherType_DoNotCompile(string code)
    {
        var errors = CompiledCode.Errors(Beginning + code);

        Assert.That(errors, Is.Not.Empty);
        Assert.That(errors, Has.All.Match("CS(0411|1503|0619|0266|0029|1950|1921)"), "the value is refused, and nothing else is wrong");
    }
}
