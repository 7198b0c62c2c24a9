using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.ML.Internal;

/// <summary>
/// Transfers nested arrays, arrays of strings and maps between .NET and the JVM in one call, as JSON with Spark's own Jackson library. Doubles keep every bit, because both sides
/// write the shortest form that reads back the same; NaN and infinities are sent as strings.
/// </summary>
internal static class JvmJson
{
    private static readonly JsonSerializerOptions s_options = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };
    private static readonly ConditionalWeakTable<IJvmBridge, JvmObjectReference> s_mappers = [];

    internal static T Read<T>(JvmObjectReference value)
    {
        var json = (string)Mapper(value.Jvm).Invoke("writeValueAsString", [value])!;
        return JsonSerializer.Deserialize<T>(json, s_options)
            ?? throw new InvalidOperationException($"the JVM gave null where {typeof(T)} was expected");
    }

    internal static JvmObjectReference Write<T>(IJvmBridge jvm, T value, string className)
    {
        var target = jvm.CallStaticJavaMethod("java.lang.Class", "forName", [className]);
        return (JvmObjectReference)Mapper(jvm).Invoke("readValue", [JsonSerializer.Serialize(value, s_options), target])!;
    }

    private static JvmObjectReference Mapper(IJvmBridge jvm) =>
        s_mappers.GetValue(jvm, static bridge => bridge.CallConstructor("com.fasterxml.jackson.databind.ObjectMapper", []));
}
