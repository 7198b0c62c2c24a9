using System.Reflection;

namespace Microsoft.Spark.Closures;

/// <summary>Finds the types that a function names, in the assemblies of this process. The counterpart of <see cref="TypeTable"/>.</summary>
internal static class TypeTableReader
{
    /// <exception cref="ClosureException">A type or assembly is missing here, or the assembly is another build.</exception>
    public static Type[] Read(BinaryReader reader)
    {
        var assemblies = new Assembly[reader.Read7BitEncodedInt()];
        for (var i = 0; i < assemblies.Length; i++)
        {
            assemblies[i] = ReadAssembly(reader);
        }

        var types = new Type[reader.Read7BitEncodedInt()];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = (ClosureFormat.TypeShape)reader.ReadByte() switch
            {
                ClosureFormat.TypeShape.Named => ReadNamed(reader, assemblies),
                ClosureFormat.TypeShape.Generic => ReadGeneric(reader, types),
                ClosureFormat.TypeShape.Array => ReadArray(reader, types),
                var shape => throw new FormatException($"A type has shape {shape}."),
            };
        }

        return types;
    }

    private static Assembly ReadAssembly(BinaryReader reader)
    {
        var name = new AssemblyName(reader.ReadString());
        var isFramework = reader.ReadBoolean();
        var version = new Guid(reader.ReadBytes(16));
        if (isFramework)
        {
            // The executor's runtime may be a newer patch; it has the same public types.
            name.Version = null;
        }

        Assembly assembly;
        try
        {
            assembly = Assembly.Load(name);
        }
        catch (Exception e) when (e is IOException or BadImageFormatException)
        {
            throw new ClosureException(
                $"The function needs the assembly {name.Name}, which is not on this executor (looked in {AppContext.BaseDirectory}). Deploy the application's whole output folder.",
                e
            );
        }

        return isFramework || assembly.ManifestModule.ModuleVersionId == version
            ? assembly
            : throw new ClosureException(
                $"The assembly {name.Name} on this executor ({assembly.Location}) is another build than the driver's. Deploy the output folder that the driver runs from."
            );
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
