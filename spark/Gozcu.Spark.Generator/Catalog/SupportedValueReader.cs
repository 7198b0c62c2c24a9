using System.Text.RegularExpressions;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Gozcu.Spark.Generator.Catalog;

/// <summary>
/// Finds the strings that a parameter accepts. Spark stores them in the function that validates a value, in lists named <c>supported…</c>, or only in the documentation; each
/// candidate is checked with that function.
/// </summary>
internal static partial class SupportedValueReader
{
    /// <summary>A value that only a parameter without restrictions accepts.</summary>
    private const string Nonsense = "~";

    public static IReadOnlyList<string> Read(JvmObjectReference instance, JvmObjectReference param, string doc)
    {
        var test = (JvmObjectReference)param.Invoke("isValid", [])!;
        if (Overrides.Defaults.ContainsKey((string)param.Invoke("name", [])!) || Accepts(test, Nonsense))
        {
            return [];
        }
        return
        [
            .. Captured(test)
                .Concat(ListsOf(instance))
                .Concat(WordPattern().Matches(doc).Select(match => match.Value))
                .Where(value => Accepts(test, value))
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static bool Accepts(JvmObjectReference test, string value) => (bool)test.Invoke("apply", [value])!;

    /// <summary>Returns the strings in the arrays that a function captures.</summary>
    private static IEnumerable<string> Captured(JvmObjectReference function)
    {
        var fields = Elements((JvmObjectReference)((JvmObjectReference)function.Invoke("getClass", [])!).Invoke("getDeclaredFields", [])!);
        foreach (var field in fields.OfType<JvmObjectReference>())
        {
            field.Invoke("setAccessible", [true]);
            foreach (var text in Texts(field.Invoke("get", [function])))
            {
                yield return text;
            }
        }
    }

    /// <summary>Returns the strings in the lists of a class's companion object, public or not, ordered by name.</summary>
    private static IEnumerable<string> ListsOf(JvmObjectReference instance)
    {
        var type = (JvmObjectReference)instance.Invoke("getClass", [])!;
        var methods = Elements((JvmObjectReference)type.Invoke("getMethods", [])!).OfType<JvmObjectReference>();
        foreach (var method in methods.OrderBy(method => (string)method.Invoke("getName", [])!, StringComparer.Ordinal))
        {
            var name = (string)method.Invoke("getName", [])!;
            if (name.StartsWith("supported", StringComparison.Ordinal) && (int)method.Invoke("getParameterCount", [])! == 0)
            {
                foreach (var text in Texts(instance.Invoke(name, [])))
                {
                    yield return text;
                }
            }
        }
    }

    private static IEnumerable<string> Texts(object? value) =>
        value is JvmObjectReference reference && (bool)((JvmObjectReference)reference.Invoke("getClass", [])!).Invoke("isArray", [])!
            ? Elements(reference).OfType<string>()
            : [];

    private static IEnumerable<object?> Elements(JvmObjectReference array)
    {
        var length = (int)SparkEnvironment.JvmBridge.CallStaticJavaMethod("java.lang.reflect.Array", "getLength", [array])!;
        return Enumerable
            .Range(0, length)
            .Select(i => SparkEnvironment.JvmBridge.CallStaticJavaMethod("java.lang.reflect.Array", "get", [array, i]));
    }

    [GeneratedRegex("[A-Za-z][A-Za-z0-9_-]*")]
    private static partial Regex WordPattern();
}
