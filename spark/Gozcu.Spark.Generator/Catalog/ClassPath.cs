using System.IO.Compression;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Gozcu.Spark.Generator.Catalog;

/// <summary>Finds the names of MLlib's classes in the jars of the running Spark.</summary>
internal static class ClassPath
{
    /// <summary>One class of each of the two jars.</summary>
    private static readonly string[] s_witnesses = ["org.apache.spark.ml.Pipeline", "org.apache.spark.ml.linalg.Vectors"];

    /// <summary>Returns all top-level classes below a package, ordered by name.</summary>
    public static SortedSet<string> Classes(string root)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var witness in s_witnesses)
        {
            using var jar = ZipFile.OpenRead(JarOf(witness));
            names.UnionWith(
                jar.Entries.Select(entry => entry.FullName)
                    .Where(path => path.EndsWith(".class", StringComparison.Ordinal) && !path.Contains('$', StringComparison.Ordinal))
                    .Select(path => path[..^".class".Length].Replace('/', '.'))
                    .Where(name => name.StartsWith(root, StringComparison.Ordinal) && !name.EndsWith(".package", StringComparison.Ordinal))
            );
        }
        return names;
    }

    private static string JarOf(string className)
    {
        var type = (JvmObjectReference)SparkEnvironment.JvmBridge.CallStaticJavaMethod("java.lang.Class", "forName", [className])!;
        var source = (JvmObjectReference)((JvmObjectReference)type.Invoke("getProtectionDomain", [])!).Invoke("getCodeSource", [])!;
        return (string)((JvmObjectReference)source.Invoke("getLocation", [])!).Invoke("getPath", [])!;
    }
}
