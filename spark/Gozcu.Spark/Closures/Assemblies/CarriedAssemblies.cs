using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Microsoft.Spark.Deployment;
using Newtonsoft.Json;

namespace Microsoft.Spark.Closures.Assemblies;

/// <summary>Assemblies of the driver that executors cannot have, with their bytes: those created at run time and those loaded from elsewhere than the worker's folder.</summary>
internal static class CarriedAssemblies
{
    private static readonly ConditionalWeakTable<Assembly, byte[]> Bytes = [];

    public static bool Contains(Assembly assembly) =>
        !Framework.Contains(assembly)
        && !IsOfTheWorker(assembly)
        && !assembly.Location.StartsWith(WorkerFolder.Path, StringComparison.Ordinal);

    /// <summary>Tests for assemblies that every worker has, wherever the driver has loaded them from: the binding and its dependencies.</summary>
    private static bool IsOfTheWorker(Assembly assembly) =>
        assembly == typeof(CarriedAssemblies).Assembly || assembly == typeof(JsonConvert).Assembly;

    /// <summary>Returns the contents of the assembly's file.</summary>
    /// <exception cref="ClosureException">The assembly has no file.</exception>
    public static byte[] BytesOf(Assembly assembly) =>
        Bytes.GetValue(
            assembly,
            a =>
                (a.Location.Length > 0 ? File.ReadAllBytes(a.Location) : InMemoryImage.Of(a))
                ?? throw new ClosureException(
                    $"the assembly {a.GetName().Name} is built type by type in memory and has no bytes to send. Build it with PersistedAssemblyBuilder and load it with AssemblyLoadContext.LoadFromStream, or put the function into a compiled project"
                )
        );

    /// <summary>Returns the carried assemblies that an assembly refers to.</summary>
    public static IEnumerable<Assembly> ReferencesOf(Assembly assembly)
    {
        var context = AssemblyLoadContext.GetLoadContext(assembly);
        foreach (var name in assembly.GetReferencedAssemblies())
        {
            if (Find(context, name) is { } found && Contains(found))
            {
                yield return found;
            }
        }
    }

    private static Assembly? Find(AssemblyLoadContext? context, AssemblyName name)
    {
        try
        {
            return (context ?? AssemblyLoadContext.Default).LoadFromAssemblyName(name);
        }
        catch (Exception e) when (e is IOException or BadImageFormatException)
        {
            // Scripts refer to one another by names that only their context resolves. A missing assembly is one that the driver does not need either.
            return AppDomain.CurrentDomain.GetAssemblies().LastOrDefault(a => a.FullName == name.FullName);
        }
    }
}
