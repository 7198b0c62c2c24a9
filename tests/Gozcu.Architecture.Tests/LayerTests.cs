using NetArchTest.Rules;

namespace Gozcu.Architecture.Tests;

/// <summary>The layers of docs/architecture.md: each part knows those below it and no other.</summary>
[TestFixture]
[Category("Unit")]
internal sealed class LayerTests
{
    [TestCase("Gozcu.Hosting")]
    [TestCase("Gozcu.Models")]
    [TestCase("Gozcu.Spark")]
    [TestCase("Gozcu.Spark.Arrow", "Gozcu.Spark")]
    [TestCase("Gozcu.Spark.Delta", "Gozcu.Spark")]
    [TestCase("Gozcu.Services", "Gozcu.Hosting")]
    [TestCase("Gozcu.Producer", "Gozcu.Hosting", "Gozcu.Models")]
    [TestCase("Gozcu.Charts", "Gozcu.Models", "Gozcu.Spark")]
    [TestCase("Gozcu.Kibana", "Gozcu.Charts", "Gozcu.Hosting", "Gozcu.Models", "Gozcu.Spark")]
    [TestCase("Gozcu.Jobs", "Gozcu.Charts", "Gozcu.Hosting", "Gozcu.Models", "Gozcu.Producer", "Gozcu.Services", "Gozcu.Spark")]
    [TestCase(
        "Gozcu.Notebooks",
        "Gozcu.Charts",
        "Gozcu.Hosting",
        "Gozcu.Jobs",
        "Gozcu.Models",
        "Gozcu.Producer",
        "Gozcu.Services",
        "Gozcu.Spark",
        "Gozcu.Spark.Delta"
    )]
    public void Assembly_NeedsThoseBelowItOnly(string name, params string[] below) =>
        Assert.That(GozcuAssemblies.NeededBy(name), Is.SubsetOf(below));

    /// <summary>Checks that a streaming job needs no embedded servers, simulators or charts.</summary>
    [TestCase("Gozcu.Services", "Demo", "Report")]
    [TestCase("Gozcu.Producer", "Demo", "Report")]
    [TestCase("Gozcu.Charts", "Analyze", "Demo", "Pages", "Report")]
    public void Jobs_KnowServicesProducerAndChartsInTheirPlacesOnly(string part, params string[] places)
    {
        var others = Types.InAssembly(GozcuAssemblies.Load("Gozcu.Jobs")).That();
        var list = places.Aggregate(
            others.ResideInNamespace("Gozcu.Jobs"),
            (types, place) => types.And().DoNotResideInNamespace("Gozcu.Jobs." + place)
        );

        var result = list.ShouldNot().HaveDependencyOn(part).GetResult();

        Assert.That(list.GetTypes().Count(), Is.GreaterThan(100), "there are such types");
        Assert.That(result.FailingTypeNames ?? [], Is.Empty);
    }

    /// <summary>Jobs do not know those that are made of them.</summary>
    [TestCase("Demo", "Report", "Notebooks")]
    [TestCase("Report", "Notebooks")]
    [TestCase("Analyze", "Demo", "Report")]
    [TestCase("Pages", "Analyze", "Demo", "Report")]
    [TestCase("ScoreStream", "StoreStream", "Demo", "Report", "Analyze", "Pages")]
    [TestCase("StoreStream", "ScoreStream", "Demo", "Report", "Analyze", "Pages")]
    [TestCase("Streams", "ScoreStream", "StoreStream", "Demo", "Report", "Analyze", "Pages")]
    [TestCase("Train", "Evaluate", "ScoreStream", "StoreStream", "Demo", "Report", "Analyze", "Pages")]
    [TestCase("Preprocess", "Split", "Train", "Evaluate", "ScoreStream", "StoreStream", "Demo", "Report", "Analyze", "Pages")]
    [TestCase("Tables", "Preprocess", "Split", "Train", "Evaluate", "ScoreStream", "StoreStream", "Streams", "Demo", "Report")]
    public void Job_DoesNotKnowThoseAboveIt(string job, params string[] above)
    {
        var types = Types.InAssembly(GozcuAssemblies.Load("Gozcu.Jobs")).That().ResideInNamespace("Gozcu.Jobs." + job);

        var result = types.ShouldNot().HaveDependencyOnAny([.. above.Select(a => "Gozcu.Jobs." + a)]).GetResult();

        Assert.That(types.GetTypes(), Is.Not.Empty);
        Assert.That(result.FailingTypeNames ?? [], Is.Empty);
    }

    /// <summary>Models are scored without Spark, in a service or a test.</summary>
    [Test]
    public void Models_KnowNoSparkAndNoKafka()
    {
        var types = Types.InAssembly(GozcuAssemblies.Load("Gozcu.Models"));

        var result = types.ShouldNot().HaveDependencyOnAny("Microsoft.Spark", "Confluent.Kafka", "Nest").GetResult();

        Assert.That(types.GetTypes().Count(), Is.GreaterThan(50));
        Assert.That(result.FailingTypeNames ?? [], Is.Empty);
    }
}
