using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Gozcu.Hosting.Running;

/// <summary>Report of a run as JSON: filled during the run and written at its end, even if it fails.</summary>
public sealed class RunReport
{
    /// <summary>JSON format of all reports: camel case, enums as words, indented.</summary>
    public static JsonSerializerOptions Json { get; } =
        new(JsonSerializerDefaults.Web)
        {
            WriteIndented = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        };

    private readonly JsonObject _root = [];
    private readonly Lock _lock = new();

    /// <summary>Sets a section. A later call with the same name replaces it.</summary>
    public void Set<T>(string name, T value)
    {
        lock (_lock)
        {
            _root[name] = JsonSerializer.SerializeToNode(value, Json);
        }
    }

    /// <summary>Returns the report as JSON.</summary>
    public override string ToString()
    {
        lock (_lock)
        {
            return _root.ToJsonString(Json);
        }
    }

    /// <summary>Writes the JSON to a temporary file next to <paramref name="path"/> and renames it, so that an incomplete report is never visible.</summary>
    public void Write(string path)
    {
        path = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + ".part";
        File.WriteAllText(temporary, ToString() + "\n");
        File.Move(temporary, path, overwrite: true);
    }
}
