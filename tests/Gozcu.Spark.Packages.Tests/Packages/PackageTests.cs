using System.IO.Compression;
using System.Xml.Linq;
using Gozcu.Spark.Packages.Tests.Documentation;

namespace Gozcu.Spark.Packages.Tests.Packages;

[TestFixture]
[Category("EndToEnd")]
internal sealed class PackageTests
{
    private static readonly string[] WorkerFiles =
    [
        "Gozcu.Spark",
        "Gozcu.Spark.dll",
        "Gozcu.Spark.deps.json",
        "Gozcu.Spark.runtimeconfig.json",
    ];

    [TestCase("Gozcu.Spark", "buildTransitive/Gozcu.Spark.targets", "Spark 3.5")]
    [TestCase("Gozcu.Spark.Arrow", "Gozcu.Spark.Arrow.nuspec", "VectorUdf")]
    [TestCase("Gozcu.Spark.Delta", "Gozcu.Spark.Delta.nuspec", "Delta Lake")]
    public void Package_HasDocumentationLicenceAndSymbols(string name, string more, string subject)
    {
        using ZipArchive package = ZipFile.OpenRead(Directory.GetFiles(PackageUser.Feed, name + ".?.*.nupkg").Single());
        using ZipArchive symbols = ZipFile.OpenRead(Directory.GetFiles(PackageUser.Feed, name + ".?.*.snupkg").Single());

        Assert.That(
            package.Entries.Select(e => e.FullName),
            Is.SupersetOf([$"lib/net10.0/{name}.dll", $"lib/net10.0/{name}.xml", "README.md", more])
        );
        Assert.That(symbols.Entries.Select(e => e.FullName), Does.Contain($"lib/net10.0/{name}.pdb"));
        Assert.That(Metadata(package, name, "license").Value, Is.EqualTo("Apache-2.0"));
        Assert.That(Metadata(package, name, "description").Value, Does.Contain(subject));
    }

    [TestCase("Gozcu.Spark.Arrow")]
    [TestCase("Gozcu.Spark.Delta")]
    public void PackageOnTheBinding_AsksForTheSameVersionOfIt(string name)
    {
        using ZipArchive package = ZipFile.OpenRead(Directory.GetFiles(PackageUser.Feed, name + ".*.nupkg").Single());

        XElement dependency = Metadata(package, name, "dependencies")
            .Descendants()
            .Single(e => (string?)e.Attribute("id") == "Gozcu.Spark");

        Assert.That((string?)dependency.Attribute("version"), Is.EqualTo($"[{Metadata(package, name, "version").Value}]"));
    }

    [Test]
    public async Task PublishedProgram_RunsBySparkSubmit()
    {
        string published = PackageUser.NewFolder();
        await Command.DotnetAsync(PackageUser.ProjectFolder, "publish", "-c", "Release", "--no-build", "-o", published);
        Assert.That(WorkerFiles.Select(file => Path.Combine(published, file)), Has.All.Exist);

        Recipe[] recipes = [.. PackageUser.Recipes.Where(r => r.Heading is "C# functions" or "MLlib: a pipeline, tuned")];
        Command run = await Command.SubmitAsync(
            PackageUser.NewFolder(),
            Path.Combine(published, "Recipes.dll"),
            [.. recipes.Select(PackageUser.NameOf)]
        );

        Assert.That(recipes, Has.Length.EqualTo(2));
        Assert.That(Recipe.Outputs(run.Output), Is.EquivalentTo(recipes.Select(r => KeyValuePair.Create(PackageUser.NameOf(r), r.Output))));
    }

    [Test]
    public async Task SingleFile_IsRefusedWithTheReason()
    {
        Command refused = await Command.TryAsync(
            PackageUser.ProjectFolder,
            "dotnet",
            "publish",
            "-c",
            "Release",
            "--no-build",
            "-p:PublishTrimmed=true",
            "-nodeReuse:false",
            "-nologo"
        );

        Assert.That(refused.ExitCode, Is.Not.Zero);
        Assert.That(refused.Output, Does.Contain("GOZCU002").And.Contain("the worker loads the application's assemblies"));
    }

    [Test]
    public async Task WithoutSpark_TheErrorSaysWhatToDo()
    {
        Command lost = await Command.TryAsync(
            PackageUser.ProjectFolder,
            new Dictionary<string, string?> { ["SPARK_HOME"] = null, ["GOZCU_CACHE"] = PackageUser.NewFolder() },
            Path.Combine(PackageUser.OutputFolder, "Recipes"),
            PackageUser.NameOf(PackageUser.Recipes[0])
        );

        Assert.That(lost.ExitCode, Is.Not.Zero);
        Assert.That(lost.Errors, Does.Contain("Set SPARK_HOME to the folder of a Spark 3.5"));
    }

    private static XElement Metadata(ZipArchive package, string name, string element)
    {
        using Stream stream = package.GetEntry(name + ".nuspec")!.Open();
        return XDocument.Load(stream).Descendants().First(e => e.Name.LocalName == element);
    }
}
