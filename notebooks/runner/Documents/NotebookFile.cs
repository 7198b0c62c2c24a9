using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Notebooks.Runner.Documents;

/// <summary>File of a notebook in nbformat 4.5. Unknown parts are preserved.</summary>
public sealed class NotebookFile
{
    private const int Format = 4;
    private const int FormatMinor = 5;

    // The format in which Jupyter writes, so that saving the file in an editor changes nothing else.
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonObject _root;

    private NotebookFile(string path, JsonObject root)
    {
        Path = path;
        _root = root;
        Cells = [.. root["cells"]!.AsArray().Select((cell, index) => new NotebookCell(cell!.AsObject(), index + 1))];
    }

    /// <summary>Absolute path.</summary>
    public string Path { get; }

    /// <summary>File name without extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Cells, in order.</summary>
    public IReadOnlyList<NotebookCell> Cells { get; }

    /// <summary>Reads a notebook.</summary>
    /// <exception cref="UsageException">The file does not exist or is not a notebook of this format.</exception>
    public static NotebookFile Load(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        if (!File.Exists(path))
        {
            throw new UsageException($"there is no notebook {path}.");
        }

        try
        {
            var root = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
            return (int?)root["nbformat"] == Format && root["cells"] is JsonArray
                ? new NotebookFile(path, root)
                : throw new UsageException($"{path} is no notebook of nbformat {Format}.");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new UsageException($"{path} is no notebook: {e.Message}", e);
        }
    }

    /// <summary>Writes a new C# notebook.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="cells">Cells: true for code, and the text.</param>
    public static void Write(string path, IEnumerable<(bool IsCode, string Source)> cells)
    {
        var root = new JsonObject
        {
            ["cells"] = new JsonArray([.. cells.Select(cell => NotebookCell.Make(cell.IsCode, cell.Source))]),
            ["metadata"] = new JsonObject
            {
                ["kernelspec"] = new JsonObject
                {
                    ["display_name"] = ".NET (C#)",
                    ["language"] = "C#",
                    ["name"] = ".net-csharp",
                },
                ["language_info"] = new JsonObject { ["file_extension"] = ".cs", ["name"] = "C#" },
            },
            ["nbformat"] = Format,
            ["nbformat_minor"] = FormatMinor,
        };
        File.WriteAllText(path, new NotebookFile(path, root).ToString());
    }

    /// <summary>Returns the text of the file.</summary>
    public override string ToString()
    {
        _root["nbformat_minor"] = FormatMinor;
        return _root.ToJsonString(Json) + "\n";
    }

    /// <summary>Saves the file atomically. An unchanged file is not written.</summary>
    public void Save()
    {
        var text = ToString();
        if (File.ReadAllText(Path) == text)
        {
            return;
        }

        var unfinished = Path + ".part";
        File.WriteAllText(unfinished, text);
        File.Move(unfinished, Path, overwrite: true);
    }
}
