using System.Runtime.CompilerServices;
using Gozcu.Spark.Generator.Arities;

namespace Gozcu.Spark.Tests.Generator;

[Category("Unit")]
public sealed class ArityGeneratorTests
{
    [Test]
    public void GeneratedFiles_AreThoseOfTheGenerator()
    {
        var folders = ArityGenerator.GenerateAll();

        Assert.That(folders.Values.Sum(files => files.Count), Is.GreaterThan(5));
        foreach (var (folder, files) in folders)
        {
            Assert.That(
                files.Differences(Folder(Path.Combine("../../../spark/Gozcu.Spark", folder))),
                Is.Empty,
                "run the generator: dotnet run --project spark/Gozcu.Spark.Generator -- --arities"
            );
        }
    }

    private static string Folder(string relative, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, relative));
}
