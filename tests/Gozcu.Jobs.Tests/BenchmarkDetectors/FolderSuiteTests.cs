using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.BenchmarkDetectors;

namespace Gozcu.Jobs.Tests.BenchmarkDetectors;

[TestFixture]
[Category("Unit")]
internal sealed class FolderSuiteTests
{
    [Test]
    public void EveryNumber_IsMeasured()
    {
        var definition = new SampleExperiments().Write("a.csv", 1).Open().Definition;

        Assert.That(
            definition.Features.Select(feature => feature.Name),
            Is.EquivalentTo([
                "c1_flow__l_s__fast",
                "c1_flow__l_s__slow",
                "c1_flow__l_s__change",
                "c2_load_fast",
                "c2_load_slow",
                "c2_load_change",
            ])
        );
    }

    [Test]
    public void FilesThatCannotBeScored_AreLeftOutWithTheReason()
    {
        var files = new SampleExperiments().Write("a.csv", 1).Write("b.csv", 2).Write("0.csv", 3, hasLabels: false);
        var lines = File.ReadLines(Path.Combine(files.Folder, "b.csv")).Take(101).ToArray();
        File.WriteAllLines(Path.Combine(files.Folder, "b.csv"), lines);

        var suite = files.Open();

        Assert.That(suite.Experiments.Select(one => one.Name), Is.EqualTo(["a"]));
        Assert.That(suite.LeftOut, Is.EqualTo(["0 has no labels", "b has 100 rows, of which 200 train"]));
        Assert.That(suite.Choice, Does.Contain("no other file"));
    }

    [Test]
    public void UnknownColumn_IsRefusedWithTheKnownOnes()
    {
        var folder = new SampleExperiments().Write("a.csv", 1).Folder;

        Assert.That(
            () => FolderDefinition.Of(folder, null, "failed"),
            Throws.TypeOf<UsageException>().With.Message.Contains("--label-column is failed").And.Message.Contains("Load, anomaly")
        );
    }

    [TestCase("a folder that is not there", null, null, "--suite is")]
    [TestCase("skab", "a folder that is not there", null, "--in is")]
    [TestCase("skab", null, "forest", "--detector is forest")]
    public void OptionThatNamesNothing_IsRefused(string suite, string? folder, string? detector, string message)
    {
        var options = new BenchmarkDetectorsOptions
        {
            Suite = suite,
            In = folder,
            Detector = detector,
        };

        Assert.That(options.Validate, Throws.TypeOf<UsageException>().With.Message.Contains(message));
    }
}
