namespace Gozcu.Spark.Packages.Tests.Packages;

/// <summary>The samples, built against the packages and run as their page says.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class SampleTests
{
    [TestCase(
        "explore-a-file",
        """
            9 readings, 1 without a temperature
            +-------+------+-------+--------+
            |station|lowest|highest|humidity|
            +-------+------+-------+--------+
            |  izmir|   6.2|   13.5|    66.0|
            |   kars| -18.4|   -9.1|    66.3|
            |   rize|   4.8|    9.9|    83.3|
            +-------+------+-------+--------+
            """
    )]
    [TestCase("alarm-on-a-stream", "batch 0: izmir feels like 41.1 °C\nbatch 0: rize feels like 41.0 °C")]
    [TestCase("train-a-model", "area under the ROC curve on unseen motors: 0.89")]
    public async Task Sample_PrintsTheRightThing(string name, string expected)
    {
        string folder = Path.Combine(PackageUser.NewFolder(), name);
        Copy(Repository.PathOf("samples", name), folder);
        foreach (string shared in Directory.GetFiles(Repository.PathOf("samples"), "Directory.*"))
        {
            File.Copy(shared, Path.Combine(folder, Path.GetFileName(shared)));
        }

        File.Copy(Path.Combine(PackageUser.ProjectFolder, "NuGet.config"), Path.Combine(folder, "NuGet.config"));

        await Command.DotnetAsync(folder, "build", "-c", "Release");
        Command run = await Command.RunAsync(folder, "dotnet", "run", "-c", "Release", "--no-build");

        Assert.That(run.Output.Trim(), Is.EqualTo(expected.ReplaceLineEndings("\n")), () => run.Errors);
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(from, file);
            if (relative.StartsWith("bin", StringComparison.Ordinal) || relative.StartsWith("obj", StringComparison.Ordinal))
            {
                continue;
            }

            string copy = Path.Combine(to, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
