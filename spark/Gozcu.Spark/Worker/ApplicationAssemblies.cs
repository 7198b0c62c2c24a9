using System.Runtime.Loader;

namespace Microsoft.Spark.Worker;

/// <summary>
/// Finds the application's assemblies for the worker, which is in the same folder but is a program of its own. It uses the dependency files (<c>*.deps.json</c>) of the folder,
/// which include native libraries and platform-specific parts, and otherwise the folder itself.
/// </summary>
internal static class ApplicationAssemblies
{
    private const string DependencyFile = ".deps.json";

    public static void Install(string folder)
    {
        var resolvers = new Lazy<AssemblyDependencyResolver[]>(() => FindResolvers(folder));
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Find(resolvers.Value, r => r.ResolveAssemblyToPath(name)) is { } path ? context.LoadFromAssemblyPath(path)
            : Path.Combine(folder, name.Name + ".dll") is var beside && File.Exists(beside) ? context.LoadFromAssemblyPath(beside)
            : null;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) =>
            Find(resolvers.Value, r => r.ResolveUnmanagedDllToPath(name)) is { } path
                ? System.Runtime.InteropServices.NativeLibrary.Load(path)
                : IntPtr.Zero;
    }

    private static AssemblyDependencyResolver[] FindResolvers(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*" + DependencyFile)
                .Order(StringComparer.Ordinal)
                .Select(file => file[..^DependencyFile.Length] + ".dll")
                .Where(File.Exists)
                .Select(main => new AssemblyDependencyResolver(main)),
        ];

    private static string? Find(AssemblyDependencyResolver[] resolvers, Func<AssemblyDependencyResolver, string?> resolve)
    {
        foreach (var resolver in resolvers)
        {
            if (resolve(resolver) is { } path)
            {
                return path;
            }
        }

        return null;
    }
}
