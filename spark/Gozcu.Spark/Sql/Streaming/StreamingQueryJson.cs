using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql.Streaming;

/// <summary>Reads Spark's JSON reports on streaming queries.</summary>
internal static class StreamingQueryJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // Rates are NaN if no time has passed.
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        RespectRequiredConstructorParameters = false,
    };

    internal static T Read<T>(JvmObjectReference report) => Parse<T>((string)report.Invoke("json")!);

    internal static T Parse<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;
}
