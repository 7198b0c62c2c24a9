using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace Microsoft.Spark.Closures.Assemblies;

/// <summary>Assemblies that came with functions. Each build of each is loaded once a process, into a context of its own, so that a script's next version may have the same name.</summary>
internal static class ReceivedAssemblies
{
    private static readonly ConcurrentDictionary<Guid, Lazy<Assembly>> Loaded = new();

    /// <summary>The assembly of these bytes.</summary>
    /// <param name="fullName">Its name.</param>
    /// <param name="version">Its module version id.</param>
    /// <param name="bytes">Its file.</param>
    /// <param name="earlier">What came before it with the same function: it refers to nothing else that came.</param>
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
