using System.Text.RegularExpressions;
using Microsoft.Spark;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Gozcu.Spark.Generator.Reflection;

/// <summary>
/// Reads classes through Scala's reflection in the running JVM. Java's reflection lacks what the binding needs: whether a parameter is an <c>Array[Double]</c> or
/// <c>Array[String]</c>, the return type of a generic <c>fit</c>, which members are private to Spark, and <c>@Since</c>.
/// </summary>
internal sealed partial class ScalaMirror
{
    private readonly JvmObjectReference _mirror;
    private readonly Dictionary<(string Name, string Lookup), ScalaClass?> _found = [];

    public ScalaMirror()
    {
        var jvm = SparkEnvironment.JvmBridge;
        var universe = Reference(jvm.CallStaticJavaMethod("scala.reflect.runtime.package", "universe", []));
        var loader = Object(
            Reference(jvm.CallStaticJavaMethod("java.lang.Class", "forName", ["org.apache.spark.ml.Pipeline"])),
            "getClassLoader"
        );
        _mirror = Object(universe, "runtimeMirror", loader);
    }

    /// <summary>Finds a class or trait by name; null if it is not public or not a Scala class.</summary>
    public ScalaClass? FindClass(string name) => Find(name, "staticClass", evenPrivate: false);

    /// <summary>Finds an object by name; null if there is none or it is not public.</summary>
    public ScalaClass? FindObject(string name, bool evenPrivate = false) => Find(name, "staticModule", evenPrivate);

    private ScalaClass? Find(string name, string lookup, bool evenPrivate)
    {
        if (!_found.TryGetValue((name, lookup), out var found))
        {
            found = Read(name, lookup, evenPrivate);
            _found.Add((name, lookup), found);
        }
        return found;
    }

    private ScalaClass? Read(string name, string lookup, bool evenPrivate)
    {
        var isModule = lookup == "staticModule";
        JvmObjectReference symbol;
        try
        {
            symbol = Object(_mirror, lookup, name);
        }
        catch (JvmException e) when (e.Message.Contains("not found", StringComparison.Ordinal))
        {
            return null;
        }
        if ((!evenPrivate && !IsPublic(symbol)) || (!isModule && Bool(symbol, "isJava")))
        {
            return null;
        }
        var type = isModule ? Object(symbol, "moduleClass") : symbol;
        var self = Object(type, "toType");
        var members = new List<ScalaMember>();
        var iterator = Object(Object(self, "members"), "iterator");
        while (Bool(iterator, "hasNext"))
        {
            if (Member(Object(iterator, "next"), self) is { } member)
            {
                members.Add(member);
            }
        }
        var bases = Text(Object(type, "baseClasses"), "mkString", ";")
            .Split(';')
            .Skip(1)
            .Select(text => text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..])
            .ToList();
        return new ScalaClass(name, Bool(type, "isAbstract"), Since(type), bases, members);
    }

    private static ScalaMember? Member(JvmObjectReference symbol, JvmObjectReference self)
    {
        if (!Bool(symbol, "isMethod") || !IsPublic(symbol))
        {
            return null;
        }
        var name = Text(Object(symbol, "name"), "toString");
        var isConstructor = Bool(symbol, "isConstructor");
        if (name.Contains('$', StringComparison.Ordinal))
        {
            return null;
        }
        return new ScalaMember(
            name,
            Text(Object(symbol, "typeSignatureIn", self), "toString"),
            Text(Object(symbol, "owner"), "fullName"),
            Since(symbol),
            isConstructor
        );
    }

    private static bool IsPublic(JvmObjectReference symbol) =>
        Bool(symbol, "isPublic") && Text(Object(symbol, "privateWithin"), "toString") == "<none>";

    private static string? Since(JvmObjectReference symbol)
    {
        var match = SincePattern().Match(Text(Object(symbol, "annotations"), "toString"));
        return match.Success ? match.Groups[1].Value : null;
    }

    private static JvmObjectReference Object(JvmObjectReference target, string method, params object?[] arguments) =>
        Reference(target.Invoke(method, arguments));

    private static bool Bool(JvmObjectReference target, string method) => (bool)target.Invoke(method, [])!;

    private static string Text(JvmObjectReference target, string method, params object?[] arguments) =>
        (string)target.Invoke(method, arguments)!;

    private static JvmObjectReference Reference(object? value) =>
        value as JvmObjectReference ?? throw new InvalidOperationException($"expected an object of the JVM, but got {value ?? "null"}");

    [GeneratedRegex("""Since\("([^"]+)"\)""")]
    private static partial Regex SincePattern();
}
