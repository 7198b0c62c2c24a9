using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Gozcu.Hosting.Running;

/// <summary>What a run did, as JSON: filled while it runs, written when it ends, also when it fails.</summary>
public sealed class RunReport
{
    /// <summary>How every report is written: camel case, enums as words, indented.</summary>
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

    /// <summary>Sets a section. A second call with the same name replaces it.</summary>
    public void Set<T>(string name, T value)
    {
        lock (_lock)
        {
            _root[name] = JsonSerializer.SerializeToNode(value, Json);
        }
    }

    /// <summary>The JSON text.</summary>
    public override string ToString()
    {
        lock (_lock)
        {
            return _root.ToJsonString(Json);
        }
    }

    /// <summary>Writes the JSON beside <paramref name="path"/> and renames it, so that no reader sees half of it.</summary>
    public void Write(string path)
    {
        path = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + ".part";
        File.WriteAllText(temporary, ToString() + "\n");
        File.Move(temporary, path, overwrite: true);
    }
}
