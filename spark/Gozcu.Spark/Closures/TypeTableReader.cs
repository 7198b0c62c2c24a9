using System.Reflection;
using Microsoft.Spark.Closures.Assemblies;
using static Microsoft.Spark.Closures.ClosureFormat;

namespace Microsoft.Spark.Closures;

/// <summary>Finds the types that a function refers to in the assemblies of this process. The counterpart of <see cref="TypeTable"/>.</summary>
internal static class TypeTableReader
{
    /// <exception cref="ClosureException">A type or assembly is missing here, or the assembly is another build.</exception>
    public static Type[] Read(BinaryReader reader)
    {
        var assemblies = new Assembly[reader.Read7BitEncodedInt()];
        var carried = new List<Assembly>();
        for (var i = 0; i < assemblies.Length; i++)
        {
            assemblies[i] = ReadAssembly(reader, carried);
        }

        var types = new Type[reader.Read7BitEncodedInt()];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = (TypeShape)reader.ReadByte() switch
            {
                TypeShape.Named => ReadNamed(reader, assemblies),
                TypeShape.Generic => ReadGeneric(reader, types),
                TypeShape.Array => ReadArray(reader, types),
                var shape => throw new FormatException($"A type has shape {shape}."),
            };
        }

        return types;
    }

    private static Assembly ReadAssembly(BinaryReader reader, List<Assembly> carried)
    {
        var origin = (AssemblyOrigin)reader.ReadByte();
        var name = reader.ReadString();
        var version = new Guid(reader.ReadBytes(16));
        switch (origin)
        {
            case AssemblyOrigin.Framework:
                // The executor's runtime may be a newer patch version; it has the same public types.
                return Load(new AssemblyName(name) { Version = null });
            case AssemblyOrigin.Application:
                var assembly = Load(new AssemblyName(name));
                return assembly.ManifestModule.ModuleVersionId == version
                    ? assembly
                    : throw new ClosureException(
                        $"The assembly {new AssemblyName(name).Name} on this executor ({assembly.Location}) is another build than the driver's. Deploy the output folder that the driver runs from."
                    );
            case AssemblyOrigin.Carried:
                var received = ReceivedAssemblies.Load(name, version, reader.ReadBytes(reader.ReadInt32()), carried);
                carried.Add(received);
                return received;
            case AssemblyOrigin.Returned:
                return AppDomain
                        .CurrentDomain.GetAssemblies()
                        .FirstOrDefault(a => !a.IsDynamic && a.ManifestModule.ModuleVersionId == version)
                    ?? throw new ClosureException($"The assembly {new AssemblyName(name).Name} is not loaded here any more.");
            default:
                throw new FormatException($"An assembly has origin {origin}.");
        }
    }

    private static Assembly Load(AssemblyName name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (Exception e) when (e is IOException or BadImageFormatException)
        {
            throw new ClosureException(
                $"The function needs the assembly {name.Name}, which is not on this executor (looked in {AppContext.BaseDirectory}). Deploy the application's whole output folder.",
                e
            );
        }
    }

    private static Type ReadNamed(BinaryReader reader, Assembly[] assemblies)
    {
        var assembly = assemblies[reader.Read7BitEncodedInt()];
        var name = reader.ReadString();
        return assembly.GetType(name, throwOnError: false)
            ?? throw new ClosureException($"The assembly {assembly.GetName().Name} on this executor has no type {name}.");
    }

    private static Type ReadGeneric(BinaryReader reader, Type[] types)
    {
        var definition = types[reader.Read7BitEncodedInt()];
        var arguments = new Type[reader.Read7BitEncodedInt()];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = types[reader.Read7BitEncodedInt()];
        }

        return definition.MakeGenericType(arguments);
    }

    private static Type ReadArray(BinaryReader reader, Type[] types)
    {
        var element = types[reader.Read7BitEncodedInt()];
        var rank = reader.Read7BitEncodedInt();
        return rank == 0 ? element.MakeArrayType() : element.MakeArrayType(rank);
    }
}
