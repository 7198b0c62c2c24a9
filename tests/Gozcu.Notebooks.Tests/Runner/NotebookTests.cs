using System.Text.Json.Nodes;
using Gozcu.Notebooks.Runner.Documents;

namespace Gozcu.Notebooks.Tests.Runner;

/// <summary>
/// The notebooks from top to bottom, as their users run them: in the kernel of .NET Interactive, with packages from a feed, on a real Spark, Kafka and Elasticsearch. One process runs them all, so that
/// one JVM serves them.
/// </summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class NotebookTests
{
    private static readonly string[] Packed =
    [
        "spark/Gozcu.Spark",
        "spark/Gozcu.Spark.Delta",
        "models",
        "infra/hosting",
        "infra/services",
        "producer",
        "charts",
        "jobs/Gozcu.Jobs",
        "jobs/Gozcu.Jobs.Analysis",
        "notebooks/Gozcu.Notebooks",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("gozcu-notebook-tests-").FullName;
    private JsonNode _report = new JsonObject();
    private string _output = "";

    private static IEnumerable<string> Names => Repository.Notebooks.Select(Path.GetFileNameWithoutExtension)!;

    private static string Functions => Repository.PathOf("tests", "Gozcu.Notebooks.Tests", "Runner", "functions.ipynb");

    [OneTimeSetUp]
    public async Task CheckAll()
    {
        foreach (var project in Packed)
        {
            var packed = await Command.RunAsync(
                "dotnet",
                "pack",
                project,
                "-c",
                Command.Configuration,
                "--no-build",
                "-o",
                _folder,
                "-v:q",
                "-nologo",
                "-nodeReuse:false"
            );
            Assert.That(packed.ExitCode, Is.Zero, packed.Output);
        }

        foreach (var kept in Directory.GetDirectories(EnvironmentVariables.RestoredPackages, "gozcu.*"))
        {
            // Else NuGet would take those of the last time, which have the same version.
            Directory.Delete(kept, recursive: true);
        }

        var report = Path.Combine(_folder, "report.json");
        _output = (
            await Command.RunnerAsync([
                "check",
                .. Repository.Notebooks,
                Functions,
                "--feed",
                _folder,
                "--tolerance",
                "0.001",
                "--report",
                report,
            ])
        ).Output;
        _report = JsonNode.Parse(await File.ReadAllTextAsync(report))!;
    }

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [TestCaseSource(nameof(Names))]
    public void Notebook_ShowsWhatIsStored(string name) => Assert.That(Differences(name), Is.Empty, _output);

    [Test]
    public void FunctionsOfCells_RunInSparksWorkers() => Assert.That(Differences("functions"), Is.Empty, _output);

    [Test]
    public void Notebooks_AreAllThere() => Assert.That(Names.Count(), Is.EqualTo(5));

    [TestCaseSource(nameof(Names))]
    public void StoredOutputs_NameNoMachineAndNoError(string name)
    {
        var file = Repository.Notebooks.Single(path => Path.GetFileNameWithoutExtension(path) == name);
        var text = File.ReadAllText(file);
        var outputs = NotebookFile.Load(file).Cells.SelectMany(cell => cell.Outputs).ToList();

        Assert.That(text, Does.Not.Contain("/home/").And.Not.Contain("/root/").And.Not.Contain("/tmp/"));
        Assert.That(outputs, Has.None.Matches<JsonObject>(output => (string?)output["output_type"] == "error"));
        Assert.That(NotebookFile.Load(file).ToString(), Is.EqualTo(text), "the file is as the runner writes it");
    }

    private string[] Differences(string name) =>
        [
            .. (_report["check"]?[name] ?? throw new AssertionException($"{name} was not checked:\n{_output}"))
                .AsArray()
                .Select(line => (string)line!),
        ];
}
