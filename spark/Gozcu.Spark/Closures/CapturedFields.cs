using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Microsoft.Spark.Closures;

/// <summary>
/// The compiler keeps all captured variables of a scope in one object, whichever lambda uses them; a lambda that uses a number would so take along a session that its neighbour uses.
/// This finds, in the instructions of a lambda and of what the compiler made for it, the variables it does use.
/// </summary>
internal static class CapturedFields
{
    private static readonly ConcurrentDictionary<MethodInfo, IReadOnlySet<(Module, int)>> Cache = new();

    /// <summary>Whether a type is one the compiler made to hold captured variables.</summary>
    public static bool IsClosure(Type type) =>
        type.IsClass
        && type.Name.Contains("DisplayClass", StringComparison.Ordinal)
        && type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    /// <summary>The fields of compiler-made objects that a method uses, itself or through methods made by the compiler from the same source; by module and token, which are the same for all type arguments.</summary>
    public static IReadOnlySet<(Module, int)> Of(MethodInfo method) => Cache.GetOrAdd(method, Find);

    private static HashSet<(Module, int)> Find(MethodInfo method)
    {
        var fields = new HashSet<(Module, int)>();
        var seen = new HashSet<MethodBase>();
        var open = new Stack<MethodBase>([method]);
        while (open.TryPop(out var current))
        {
            if (!seen.Add(current))
            {
                continue;
            }

            foreach (var (_, member) in Instructions.MembersOf(current))
            {
                switch (member)
                {
                    case FieldInfo field when IsClosure(field.DeclaringType!):
                        fields.Add((field.Module, field.MetadataToken));
                        break;
                    case ConstructorInfo { DeclaringType: { } made } when IsGenerated(made) && !IsClosure(made):
                        // An iterator or async method: what it does is in the methods of the object that is made here.
                        foreach (
                            var part in made.GetMethods(
                                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                            )
                        )
                        {
                            open.Push(part);
                        }

                        break;
                    case MethodInfo { DeclaringType: { } declaring } called when IsGenerated(declaring) || called.Name.StartsWith('<'):
                        open.Push(called);
                        break;
                }
            }
        }

        return fields;
    }

    private static bool IsGenerated(Type type) =>
        type.Name.StartsWith('<') && type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
}
