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
}
