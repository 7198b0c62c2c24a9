using System.Runtime.CompilerServices;
using PublicApiGenerator;

namespace Gozcu.Architecture.Tests;

/// <summary>The public members of the packages stand in PublicApi/, so that a review sees each change of them. A failed test says how an intended change is approved.</summary>
[TestFixture]
[Category("Unit")]
internal sealed class PublicApiTests
{
    private const int MostLinesShown = 100;

    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false, DenyNamespacePrefixes = ["System"] };

    [TestCase("Gozcu.Spark")]
    [TestCase("Gozcu.Spark.Arrow")]
    [TestCase("Gozcu.Spark.Delta")]
    [TestCase("Gozcu.Models")]
    [TestCase("Gozcu.Charts")]
    public void PublicApi_IsWhatWasApproved(string name)
    {
        var file = Path.Combine(Folder(), name + ".txt");
        var approved = File.Exists(file) ? File.ReadAllText(file) : "";

        var now = GozcuAssemblies.Load(name).GeneratePublicApi(Options).TrimEnd() + "\n";

        if (now != approved)
        {
            var received = Path.Combine(TestContext.CurrentContext.WorkDirectory, name + ".txt");
            File.WriteAllText(received, now);
            string[] before = approved.Split('\n');
            string[] after = now.Split('\n');
            var changes = after.Except(before).Select(line => "+ " + line).Concat(before.Except(after).Select(line => "- " + line));
            Assert.Fail($"'cp {received} {file}' approves this change:\n{string.Join('\n', changes.Take(MostLinesShown))}");
        }
    }

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "PublicApi");
}
