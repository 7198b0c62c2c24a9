using System.Runtime.CompilerServices;
using Gozcu.Spark.Generator;
using Gozcu.Spark.Generator.Catalog;
using Gozcu.Spark.Generator.Writing;
using Microsoft.Spark.ML;

namespace Gozcu.Spark.Tests.ML.Generator;

[Category("EndToEnd")]
public class MLGeneratorTests
{
    private CatalogReader _reader = null!;

    [OneTimeSetUp]
    public void ReadTheClassPath()
    {
        _ = SparkFixture.Session;
        _reader = new CatalogReader();
    }

    [Test]
    public void GeneratedClasses_AreThoseOfTheSparkOnTheClassPath()
    {
        var files = MLGenerator.GenerateAll(_reader, new Progress<string>());

        Assert.That(files.Missing, Is.Empty, "every class and member has a text, or a reason why it is not there");
        Assert.That(files.Count, Is.GreaterThan(140));
        Assert.That(
            files.Differences(Folder("../../../../spark/Gozcu.Spark/ML/_Generated")),
            Is.Empty,
            "run the generator: dotnet run --project spark/Gozcu.Spark.Generator"
        );
    }

    [Test]
    public void EveryOverloadOfEveryPublicMember_IsInTheAssembly_OrSaysWhyNot()
    {
        var (generated, others) = _reader.ReadAll(new Progress<string>());
        var missing = new List<string>();
        var counterpart = new ClassCounterpart(generated);
        foreach (var type in generated)
        {
            missing.AddRange(Missing(type.JavaName, $"{CSharpTypes.Namespace(type.Package)}.{type.Name}", counterpart));
        }
        foreach (var name in others.Where(Accounted.HandWritten.ContainsKey))
        {
            missing.AddRange(Missing(name, "Microsoft.Spark.ML." + Accounted.HandWritten[name], counterpart));
        }

        missing.AddRange(
            Accounted.Contracts.Values.Where(name => typeof(MLFunctions).Assembly.GetType("Microsoft.Spark.ML." + name) is null)
        );

        Assert.That(
            others,
            Is.SupersetOf(Accounted.HandWritten.Keys.Concat(Accounted.Contracts.Keys)),
            "what is written by hand is public in Spark"
        );
        Assert.That(missing, Is.Empty, string.Join("\n", missing));
    }

    [Test]
    public void IsolationForest_OfAnotherLibrary_IsGeneratedTheSameWay()
    {
        const string package = "com.linkedin.relevance.isolationforest";
        var files = MLGenerator.Generate(
            [$"{package}.IsolationForest", $"{package}.IsolationForestModel"],
            "Gozcu.Spark.Tests.ML.IsolationForests"
        );

        Assert.That(files.Differences(Folder("../IsolationForests/_Generated")), Is.Empty);
    }

    /// <summary>Members of a Java class, overload by overload, that its .NET class has not, and of which nobody has said why.</summary>
    private IEnumerable<string> Missing(string javaName, string name, ClassCounterpart counterpart)
    {
        var type = typeof(MLFunctions).Assembly.GetType(name);
        return type is null
            ? [$"{javaName} has no class {name}"]
            : _reader
                .PublicMembers(javaName)
                .Where(member => Accounted.ReasonFor(javaName, member) is null && !counterpart.Has(type, javaName, member))
                .Select(member => $"{javaName[(javaName.LastIndexOf('.') + 1)..]}.{member.Key}");
    }

    private static string Folder(string relative, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, relative));
}
