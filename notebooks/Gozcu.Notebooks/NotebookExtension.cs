using Gozcu.Notebooks.Formatting;
using Gozcu.Notebooks.Running;
using Microsoft.DotNet.Interactive;

namespace Gozcu.Notebooks;

/// <summary>
/// Extension that .NET Interactive loads with the package (<c>extension.dib</c>, which also declares <c>spark</c>): formatters, progress and interruption of
/// Spark's jobs.
/// </summary>
public static class NotebookExtension
{
    private const string CSharp = "csharp";

    // Command of the tool dotnet-interactive that Jupyter starts.
    private const string Jupyter = "jupyter";

    /// <summary>Prepares a kernel. Further calls change nothing.</summary>
    /// <param name="kernel">Root kernel; its child <c>csharp</c> runs C#.</param>
    public static void Load(Kernel kernel)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        Formatters.Register(inJupyter: Environment.GetCommandLineArgs().ElementAtOrDefault(1) == Jupyter);
        CellJobs.Watch(kernel.FindKernelByName(CSharp) ?? kernel);
    }
}
