using System.Runtime.CompilerServices;
using Gozcu.Spark.Generator;

namespace Gozcu.Spark.Tests.ML.Generator;

[Category("EndToEnd")]
public class MLGeneratorTests
{
    [Test]
    public void GeneratedClasses_AreThoseOfTheSparkOnTheClassPath()
    {
        _ = SparkFixture.Session;
        var files = MLGenerator.GenerateAll(new Progress<string>());

        Assert.That(files.Missing, Is.Empty, "every class and member has a text");
        Assert.That(files.Count, Is.GreaterThan(140));
        Assert.That(
            files.Differences(Folder("../../../../spark/Gozcu.Spark/ML/_Generated")),
            Is.Empty,
            "run the generator: dotnet run --project spark/Gozcu.Spark.Generator"
        );
    }

    [Test]
    public void IsolationForest_OfAnotherLibrary_IsGeneratedTheSameWay()
    {
        _ = SparkFixture.Session;
        const string package = "com.linkedin.relevance.isolationforest";
        var files = MLGenerator.Generate(
            [$"{package}.IsolationForest", $"{package}.IsolationForestModel"],
            "Gozcu.Spark.Tests.ML.IsolationForests"
        );

        Assert.That(files.Differences(Folder("../IsolationForests/_Generated")), Is.Empty);
    }

    private static string Folder(string relative, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, relative));
}
