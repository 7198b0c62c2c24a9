using System.Diagnostics;
using System.Reflection;

namespace Gozcu.Architecture.Tests;

/// <summary>Packages and programs have one version.</summary>
[TestFixture]
[Category("Unit")]
internal sealed class VersionTests
{
    private static readonly string Version = Of("Gozcu.Spark");

    [TestCase("Gozcu.Demo")]
    [TestCase("Gozcu.Hosting")]
    [TestCase("Gozcu.Jobs.Program")]
    [TestCase("Gozcu.Kibana")]
    [TestCase("Gozcu.Models")]
    [TestCase("Gozcu.Notebooks.Runner")]
    [TestCase("Gozcu.Producer")]
    [TestCase("Gozcu.Services")]
    public void Assembly_HasTheOneVersion(string name) => Assert.That(Of(name), Is.EqualTo(Version));

    [TestCase("Gozcu.Demo")]
    [TestCase("Gozcu.Jobs.Program")]
    [TestCase("Gozcu.Kibana")]
    [TestCase("Gozcu.Notebooks.Runner")]
    [TestCase("Gozcu.Producer")]
    [TestCase("Gozcu.Services")]
    public async Task Program_TellsItsVersion(string name)
    {
        var program = Path.Combine(OutputFolders.Of(name), name + ".dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "--version"]) { RedirectStandardOutput = true })!;

        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.That((said.TrimEnd(), process.ExitCode), Is.EqualTo((Version, 0)));
    }

    private static string Of(string name) =>
        GozcuAssemblies.Load(name).GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
