using System.Reflection;

namespace Microsoft.Spark.Closures;

/// <summary>Distinguishes .NET's own assemblies, which each side has, from those of the application.</summary>
internal static class Framework
{
    private static readonly string? Folder = Path.GetDirectoryName(typeof(object).Assembly.Location);

    public static bool Contains(Assembly assembly) =>
        HasNameOfItsOwn(assembly.GetName().Name!) && (assembly.Location.Length == 0 || Path.GetDirectoryName(assembly.Location) == Folder);

    /// <summary>Tests for an assembly name of .NET. In a self-contained application all assemblies are in one folder, so the name is needed too.</summary>
    private static bool HasNameOfItsOwn(string name) =>
        name.StartsWith("System.", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.Win32.", StringComparison.Ordinal)
        || name is "mscorlib" or "netstandard" or "System" or "Microsoft.CSharp" or "Microsoft.VisualBasic" or "Microsoft.VisualBasic.Core";
}
