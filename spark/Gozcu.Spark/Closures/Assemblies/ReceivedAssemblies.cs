using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace Microsoft.Spark.Closures.Assemblies;

/// <summary>Assemblies received with functions. Each build is loaded once per process, into its own context, so that the next version of a script may have the same name.</summary>
internal static class ReceivedAssemblies
{
    private static readonly ConcurrentDictionary<Guid, Lazy<Assembly>> Loaded = new();

    /// <summary>Returns the assembly with the given bytes.</summary>
    /// <param name="fullName">Full name of the assembly.</param>
    /// <param name="version">Module version id.</param>
    /// <param name="bytes">Contents of its file.</param>
    /// <param name="earlier">Assemblies received before it with the same function; it refers to no other received ones.</param>
    public static Assembly Load(string fullName, Guid version, byte[] bytes, IEnumerable<Assembly> earlier) =>
        Loaded
            .GetOrAdd(
                version,
                _ =>
                {
                    var references = earlier.ToDictionary(a => a.FullName!);
                    return new Lazy<Assembly>(() => new Context(fullName, references).LoadFromStream(new MemoryStream(bytes)));
                }
            )
            .Value;

    private sealed class Context(string name, Dictionary<string, Assembly> references) : AssemblyLoadContext(name)
    {
        protected override Assembly? Load(AssemblyName assemblyName) => references.GetValueOrDefault(assemblyName.FullName);
    }
}
