using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Loader;
using Microsoft.Spark;

namespace Gozcu.Spark.Tests.Closures;

/// <summary>Assemblies that are built while the tests run and loaded from memory, as notebooks and scripts do.</summary>
internal static class RunTimeAssemblies
{
    /// <summary>Loads an assembly with a class <c>Script</c>, which has the method <c>Times(long)</c>.</summary>
    /// <param name="name">The assembly's name.</param>
    /// <param name="factor">What it multiplies by.</param>
    /// <param name="inner">A function of another such assembly that is applied first.</param>
    public static Func<long, long> Times(string name, long factor, Func<long, long>? inner = null)
    {
        var builder = new PersistedAssemblyBuilder(new AssemblyName(name), typeof(object).Assembly);
        var type = builder
            .DefineDynamicModule(name)
            .DefineType("Script", TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed);
        var method = type.DefineMethod(nameof(Times), MethodAttributes.Public | MethodAttributes.Static, typeof(long), [typeof(long)]);
        var code = method.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        if (inner is not null)
        {
            code.Emit(OpCodes.Call, inner.Method);
        }

        code.Emit(OpCodes.Ldc_I8, factor);
        code.Emit(OpCodes.Mul);
        code.Emit(OpCodes.Ret);
        type.CreateType();
        using var file = new MemoryStream();
        builder.Save(file);
        file.Position = 0;
        var context = new AssemblyLoadContext(name);
        context.Resolving += (_, wanted) => inner?.Method.Module.Assembly is { } other && other.FullName == wanted.FullName ? other : null;
        return context.LoadFromStream(file).GetType("Script")!.GetMethod(nameof(Times))!.CreateDelegate<Func<long, long>>();
    }
}
