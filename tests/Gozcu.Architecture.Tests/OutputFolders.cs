namespace Gozcu.Architecture.Tests;

/// <summary>Output folders of the projects that the tests are built with: artifacts/bin/PROJECT/CONFIGURATION.</summary>
internal static class OutputFolders
{
    /// <summary>Returns the output folder of a project.</summary>
    public static string Of(string project)
    {
        var own = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        return Path.Combine(own.Parent!.Parent!.FullName, project, own.Name);
    }
}
