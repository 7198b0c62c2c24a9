using System.Globalization;
using Gozcu.Spark.Generator.Reflection;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Gozcu.Spark.Generator.Catalog;

/// <summary>Reads the documentation and defaults of parameters from an instance.</summary>
internal static class ParamReader
{
    private const string Uid = "uid";

    public static IReadOnlyList<MLParam> Read(
        string className,
        IReadOnlyList<ScalaSignature> constructors,
        IReadOnlyList<(ScalaMember Member, string Type)> parameters
    )
    {
        var takesUid = constructors.Any(signature => signature.Arity == 1 && signature.Parameters![0] == (Uid, "String"));
        var instance = takesUid ? SparkEnvironment.JvmBridge.CallConstructor(className, [Uid]) : null;
        return
        [
            .. parameters
                .OrderBy(parameter => parameter.Member.Name, StringComparer.Ordinal)
                .Select(parameter => Read(instance, parameter.Member, parameter.Type)),
        ];
    }

    private static MLParam Read(JvmObjectReference? instance, ScalaMember member, string type)
    {
        if (instance is null)
        {
            return new MLParam(member.Name, type, null, null, member.Since);
        }
        var param = (JvmObjectReference)instance.Invoke("getParam", [member.Name])!;
        var doc = (string)param.Invoke("doc", [])!;
        var hasDefault = (bool)instance.Invoke("hasDefault", [param])!;
        var value = hasDefault ? ((JvmObjectReference)instance.Invoke("getDefault", [param])!).Invoke("get", []) : null;
        return new MLParam(member.Name, type, doc, Overrides.Defaults.GetValueOrDefault(member.Name) ?? Default(param, value), member.Since)
        {
            SupportedValues = type == "String" ? SupportedValueReader.Read(instance, param, doc) : [],
        };
    }

    private static string? Default(JvmObjectReference param, object? value) =>
        value switch
        {
            null => null,
            bool flag => $"<c>{(flag ? "true" : "false")}</c>",
            string { Length: 0 } => "the empty string",
            string text when text.StartsWith(Uid + "__", StringComparison.Ordinal) =>
                $"the id of this object followed by <c>{text[Uid.Length..]}</c>",
            string text => $"<c>{Writing.Documentation.Escaped(text)}</c>",
            double number when number is double.PositiveInfinity or double.NegativeInfinity or double.NaN =>
                $"<c>{number.ToString(CultureInfo.InvariantCulture)}</c>",
            IFormattable number => $"<c>{number.ToString("R", CultureInfo.InvariantCulture)}</c>",
            JvmObjectReference reference when IsArray(reference) =>
                $"<c>{Writing.Documentation.Escaped((string)param.Invoke("jsonEncode", [reference])!)}</c>",
            _ => throw new InvalidOperationException($"the default of {param} is {value}, of a type whose text is not known"),
        };

    private static bool IsArray(JvmObjectReference reference) =>
        (bool)((JvmObjectReference)reference.Invoke("getClass", [])!).Invoke("isArray", [])!;
}
