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

    /// <summary>Makes a kernel ready; once more changes nothing.</summary>
    /// <param name="kernel">The root kernel; what runs C# is its child <c>csharp</c>.</param>
    public static void Load(Kernel kernel)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        Formatters.Register();
        CellJobs.Watch(kernel.FindKernelByName(CSharp) ?? kernel);
    }
}
