using System.Reflection;

namespace Gozcu.Architecture.Tests;

/// <summary>The project's own assemblies by name.</summary>
internal static class GozcuAssemblies
{
    /// <summary>Returns an assembly that the tests are built with.</summary>
    public static Assembly Load(string name) => Assembly.Load(new AssemblyName(name));

    /// <summary>Returns the names of the project's own assemblies that one needs.</summary>
    public static IEnumerable<string> NeededBy(string name) =>
        Load(name).GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("Gozcu.", StringComparison.Ordinal));
}
