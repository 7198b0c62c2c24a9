using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Gozcu.Spark.Tests.Compatibility;

/// <summary>The methods that the code of assemblies calls, as their metadata name them.</summary>
internal sealed class CalledMembers
{
    private readonly HashSet<(Module, int)> _called = [];

    internal CalledMembers(params Assembly[] assemblies)
    {
        foreach (MethodBase method in assemblies.SelectMany(assembly => References(assembly.ManifestModule)))
        {
            _called.Add(Key(method));
        }
    }

    /// <summary>Whether a method is called. The compiler names the method that an override overrides, so a call of that counts.</summary>
    internal bool Contains(MethodBase method) =>
        _called.Contains(Key(method)) || (method is MethodInfo { IsVirtual: true } info && _called.Contains(Key(info.GetBaseDefinition())));

    private static MethodBase[] References(Module module)
    {
        using var file = new PEReader(File.OpenRead(module.FullyQualifiedName));
        MetadataReader reader = file.GetMetadataReader();
        return
        [
            .. new[] { TableIndex.MemberRef, TableIndex.MethodSpec }
                .SelectMany(table =>
                    Enumerable
                        .Range(1, reader.GetTableRowCount(table))
                        .Select(row => MetadataTokens.GetToken(MetadataTokens.Handle(table, row)))
                )
                .Select(token => Resolve(module, token))
                .OfType<MethodBase>(),
        ];
    }

    /// <summary>The method of a token; null for a field, and for a method of a type parameter, which no public member of ours is.</summary>
    private static MethodBase? Resolve(Module module, int token)
    {
        try
        {
            return module.ResolveMethod(token);
        }
        catch (Exception e) when (e is ArgumentException or BadImageFormatException)
        {
            return null;
        }
    }

    private static (Module, int) Key(MethodBase method) => (method.Module, method.MetadataToken);
}
