using System.Collections.Concurrent;
using System.Reflection;

namespace Microsoft.Spark.Closures;

/// <summary>Finds the fields of an object, including those of its base classes, in an order that is the same on both sides.</summary>
internal static class Fields
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private static readonly ConcurrentDictionary<Type, FieldInfo[]> Cache = new();

    public static FieldInfo[] Of(Type type) => Cache.GetOrAdd(type, Find);

    public static FieldInfo? Find(Type declaringType, string name) => declaringType.GetField(name, Own);

    /// <summary>Formats a step to a field for errors. Compiler-generated names are replaced by those in the source.</summary>
    public static string Describe(FieldInfo field)
    {
        var name = field.Name;
        if (name.EndsWith("__this", StringComparison.Ordinal))
        {
            return ".this";
        }

        if (name.StartsWith("CS$<>", StringComparison.Ordinal))
        {
            return "";
        }

        // The field of a property is <Name>k__BackingField.
        return "." + (name.StartsWith('<') && name.IndexOf('>', StringComparison.Ordinal) is var end and > 1 ? name[1..end] : name);
    }

    private static FieldInfo[] Find(Type type)
    {
        var fields = new List<FieldInfo>();
        for (var part = type; part is not null; part = part.BaseType)
        {
            fields.AddRange(part.GetFields(Own).OrderBy(f => f.MetadataToken));
        }

        return [.. fields];
    }
}
