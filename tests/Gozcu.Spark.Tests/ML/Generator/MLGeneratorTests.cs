using System.Reflection;
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
    public void EveryPublicMember_IsInTheAssembly_OrSaysWhyNot()
    {
        var (generated, others) = _reader.ReadAll(new Progress<string>());
        var missing = new List<string>();
        foreach (var type in generated)
        {
            var name = $"{CSharpTypes.Namespace(type.Package)}.{type.Name}";
            missing.AddRange(Missing(type.JavaName, name, Overrides.SkippedMethods));
        }
        foreach (var name in others.Where(Accounted.HandWritten.ContainsKey))
        {
            missing.AddRange(Missing(name, "Microsoft.Spark.ML." + Accounted.HandWritten[name], []));
        }

        missing.AddRange(
            Accounted.Contracts.Values.Where(name => typeof(MLFunctions).Assembly.GetType("Microsoft.Spark.ML." + name) is null)
        );

        Assert.That(
            others,
            Is.SupersetOf(Accounted.HandWritten.Keys.Concat(Accounted.Contracts.Keys)),
            "what is written by hand is public in Spark"
        );
        Assert.That(missing, Is.Empty, string.Join(" ", missing));
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

    /// <summary>Members of a Java class that its .NET class has under no name, and of which nobody has said why.</summary>
    private IEnumerable<string> Missing(string javaName, string name, HashSet<string> skipped)
    {
        var type = typeof(MLFunctions).Assembly.GetType(name);
        if (type is null)
        {
            return [$"{javaName} has no class {name}"];
        }
        const BindingFlags all = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;
        var present = type.GetInterfaces().Append(type).SelectMany(part => part.GetMembers(all)).Select(member => member.Name).ToHashSet();
        var javaClass = javaName[(javaName.LastIndexOf('.') + 1)..];
        return _reader
            .PublicMembers(javaName)
            .Where(member => !skipped.Contains(member))
            .Where(member => !Accounted.LeftMembers.ContainsKey(member) && !Accounted.LeftMembers.ContainsKey($"{javaClass}.{member}"))
            .Where(member => !Overrides.Left.ContainsKey($"{javaClass}.{member}"))
            .Where(member =>
                !present.Contains(
                    Accounted.Renamed.GetValueOrDefault($"{javaClass}.{member}")
                        ?? Accounted.Renamed.GetValueOrDefault(member)
                        ?? Names.Member(member)
                )
            )
            .Select(member => $"{javaClass}.{member}");
    }

    private static string Folder(string relative, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, relative));
}
