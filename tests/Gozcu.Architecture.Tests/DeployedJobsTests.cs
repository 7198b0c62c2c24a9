namespace Gozcu.Architecture.Tests;

/// <summary>Contents of a deployed job, on a node or in a container: no embedded servers, no simulators, no charts.</summary>
[TestFixture]
[Category("Unit")]
internal sealed class DeployedJobsTests
{
    private const string Program = "Gozcu.Jobs.Program";
    private static readonly string[] Deployed = ["Gozcu.Hosting", "Gozcu.Jobs", Program, "Gozcu.Models", "Gozcu.Spark"];

    [Test]
    public void OutputFolder_HoldsOurAssembliesThatJobsNeedAndNoOther()
    {
        var assemblies = Directory.EnumerateFiles(OutputFolders.Of(Program), "Gozcu.*.dll", SearchOption.AllDirectories);

        Assert.That(assemblies.Select(Path.GetFileNameWithoutExtension), Is.EquivalentTo(Deployed));
    }

    [Test]
    public void Program_ReachesNoOtherAssemblyOfOurs()
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>([Program]);
        while (open.TryPop(out var name))
        {
            if (reached.Add(name))
            {
                foreach (var needed in GozcuAssemblies.NeededBy(name))
                {
                    open.Push(needed);
                }
            }
        }

        Assert.That(reached, Is.EquivalentTo(Deployed));
    }
}
