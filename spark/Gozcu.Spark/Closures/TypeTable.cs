using System.Reflection;
using Microsoft.Spark.Closures.Assemblies;
using static Microsoft.Spark.Closures.ClosureFormat;

namespace Microsoft.Spark.Closures;

/// <summary>Table of the types and assemblies that a function refers to, each written once.</summary>
internal sealed class TypeTable(bool carriesAssemblies)
{
    private readonly List<Assembly> _assemblies = [];
    private readonly Dictionary<Assembly, int> _assemblyIndices = [];
    private readonly List<byte[]> _types = [];
    private readonly Dictionary<Type, int> _typeIndices = [];

    /// <exception cref="ClosureException">The type exists in this process only.</exception>
    public int IndexOf(Type type)
    {
        if (_typeIndices.TryGetValue(type, out var index))
        {
            return index;
        }

        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        if (type.IsArray)
        {
            writer.Write((byte)TypeShape.Array);
            writer.Write7BitEncodedInt(IndexOf(type.GetElementType()!));
            writer.Write7BitEncodedInt(type.IsSZArray ? 0 : type.GetArrayRank());
        }
        else if (type.IsConstructedGenericType)
        {
            writer.Write((byte)TypeShape.Generic);
            writer.Write7BitEncodedInt(IndexOf(type.GetGenericTypeDefinition()));
            writer.Write7BitEncodedInt(type.GenericTypeArguments.Length);
            foreach (var argument in type.GenericTypeArguments)
            {
                writer.Write7BitEncodedInt(IndexOf(argument));
            }
        }
        else
        {
            if (type.IsPointer || type.IsByRef || type.FullName is null)
            {
                throw new ClosureException($"The type {type} cannot be named to another process.");
            }

            writer.Write((byte)TypeShape.Named);
            writer.Write7BitEncodedInt(IndexOf(type.Assembly));
            writer.Write(type.FullName);
        }

        writer.Flush();
        _types.Add(bytes.ToArray());
        return _typeIndices[type] = _types.Count - 1;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(_assemblies.Count);
        foreach (var assembly in _assemblies)
        {
            var origin = OriginOf(assembly);
            writer.Write((byte)origin);
            writer.Write(assembly.FullName!);
            writer.Write(assembly.ManifestModule.ModuleVersionId.ToByteArray());
            if (origin == AssemblyOrigin.Carried)
            {
                var bytes = CarriedAssemblies.BytesOf(assembly);
                writer.Write(bytes.Length);
                writer.Write(bytes);
            }
        }

        writer.Write7BitEncodedInt(_types.Count);
        foreach (var type in _types)
        {
            writer.Write(type);
        }
    }

    private int IndexOf(Assembly assembly)
    {
        if (_assemblyIndices.TryGetValue(assembly, out var index))
        {
            return index;
        }

        if (OriginOf(assembly) == AssemblyOrigin.Carried)
        {
            // Assemblies that it refers to come before it.
            CarriedAssemblies.BytesOf(assembly);
            foreach (var reference in CarriedAssemblies.ReferencesOf(assembly))
            {
                IndexOf(reference);
            }
        }

        _assemblies.Add(assembly);
        return _assemblyIndices[assembly] = _assemblies.Count - 1;
    }

    private AssemblyOrigin OriginOf(Assembly assembly) =>
        Framework.Contains(assembly) ? AssemblyOrigin.Framework
        : !CarriedAssemblies.Contains(assembly) ? AssemblyOrigin.Application
        : carriesAssemblies ? AssemblyOrigin.Carried
        : AssemblyOrigin.Returned;
}
