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
    [TestCase("Gozcu.Jobs", "Gozcu.Hosting", "Gozcu.Models", "Gozcu.Spark")]
    [TestCase("Gozcu.Jobs.Program", "Gozcu.Hosting", "Gozcu.Jobs")]
    [TestCase("Gozcu.Jobs.Analysis", "Gozcu.Charts", "Gozcu.Hosting", "Gozcu.Jobs", "Gozcu.Models", "Gozcu.Spark")]
    [TestCase(
        "Gozcu.Demo",
        "Gozcu.Charts",
        "Gozcu.Hosting",
        "Gozcu.Jobs",
        "Gozcu.Jobs.Analysis",
        "Gozcu.Models",
        "Gozcu.Producer",
        "Gozcu.Services",
        "Gozcu.Spark"
    )]
    [TestCase(
        "Gozcu.Notebooks",
        "Gozcu.Charts",
        "Gozcu.Hosting",
        "Gozcu.Jobs",
        "Gozcu.Jobs.Analysis",
        "Gozcu.Models",
        "Gozcu.Producer",
        "Gozcu.Services",
        "Gozcu.Spark",
        "Gozcu.Spark.Delta"
    )]
    [TestCase("Gozcu.Notebooks.Runner", "Gozcu.Hosting")]
    public void Assembly_NeedsThoseBelowItOnly(string name, params string[] below) =>
        Assert.That(GozcuAssemblies.NeededBy(name), Is.SubsetOf(below));

    /// <summary>Jobs do not know those that are made of them.</summary>
    [TestCase("ScoreStream", "StoreStream")]
    [TestCase("StoreStream", "ScoreStream")]
    [TestCase("Streams", "ScoreStream", "StoreStream")]
    [TestCase("Train", "Evaluate", "ScoreStream", "StoreStream")]
    [TestCase("Preprocess", "Split", "Train", "Evaluate", "ScoreStream", "StoreStream")]
    [TestCase("Tables", "Preprocess", "Split", "Train", "Evaluate", "ScoreStream", "StoreStream", "Streams")]
    public void Job_DoesNotKnowThoseAboveIt(string job, params string[] above)
    {
        var types = Types.InAssembly(GozcuAssemblies.Load("Gozcu.Jobs")).That().ResideInNamespace("Gozcu.Jobs." + job);

        var result = types.ShouldNot().HaveDependencyOnAny([.. above.Select(a => "Gozcu.Jobs." + a)]).GetResult();

        Assert.That(types.GetTypes(), Is.Not.Empty);
        Assert.That(result.FailingTypeNames ?? [], Is.Empty);
    }

    /// <summary>Pages know nothing of the job that fills them, and the demo nothing of the report that is written of it.</summary>
    [TestCase("Gozcu.Jobs.Analysis", "Gozcu.Jobs.Pages", "Gozcu.Jobs.Analyze")]
    [TestCase("Gozcu.Demo", "Gozcu.Demo", "Gozcu.Demo.Report")]
    public void Namespace_DoesNotKnowTheOneAboveIt(string assembly, string name, string above)
    {
        var types = Types
            .InAssembly(GozcuAssemblies.Load(assembly))
            .That()
            .ResideInNamespaceEndingWith(name)
            .And()
            .DoNotHaveName("SuiteCatalog");

        var result = types.ShouldNot().HaveDependencyOn(above).GetResult();

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
