using System.Reflection;
using System.Text.RegularExpressions;

namespace Microsoft.Spark.Closures.Described;

/// <summary>
/// Describes regular expressions compiled with the application (<see cref="GeneratedRegexAttribute"/>). Each is the only object of its class, and the other side has its own.
/// </summary>
internal sealed class GeneratedRegexDescription : Description<Regex>
{
    public static bool Fits(Type type) => typeof(Regex).IsAssignableFrom(type) && OnlyObject(type)?.GetValue(null)?.GetType() == type;

    public override void Write(BinaryWriter writer, Regex value) { }

    public override Regex Read(BinaryReader reader) => throw new NotSupportedException();

    public override object Read(BinaryReader reader, Type type) => OnlyObject(type)!.GetValue(null)!;

    private static FieldInfo? OnlyObject(Type type) =>
        type.GetField("Instance", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic) is { } field
        && field.FieldType.IsAssignableTo(typeof(Regex))
            ? field
            : null;
}
