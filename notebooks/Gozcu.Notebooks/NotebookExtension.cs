using Gozcu.Notebooks.Formatting;
using Gozcu.Notebooks.Running;
using Microsoft.DotNet.Interactive;

namespace Gozcu.Notebooks;

/// <summary>
/// What a kernel of .NET Interactive loads with the package (<c>extension.dib</c>, which also declares <c>spark</c>): formatters, progress and interruption of Spark's jobs.
/// </summary>
public static class NotebookExtension
{
    private const string CSharp = "csharp";

    // The command of the tool dotnet-interactive that Jupyter starts.
    private const string Jupyter = "jupyter";

    /// <summary>Makes a kernel ready; once more changes nothing.</summary>
    /// <param name="kernel">The root kernel; what runs C# is its child <c>csharp</c>.</param>
    public static void Load(Kernel kernel)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        Formatters.Register(inJupyter: Environment.GetCommandLineArgs().ElementAtOrDefault(1) == Jupyter);
        CellJobs.Watch(kernel.FindKernelByName(CSharp) ?? kernel);
    }
}
