using Gozcu.Hosting.CommandLine;

namespace Gozcu.Notebooks.Runner.Commands;

/// <summary>Options of commands that take notebooks.</summary>
internal abstract record NotebooksOptions : CommandOptions
{
    /// <summary>Paths of notebooks, or of folders with notebooks.</summary>
    [Argument("NOTEBOOK", "Files (.ipynb), or folders for all notebooks in them, in the order of their names.")]
    public IReadOnlyList<string> Notebooks { get; init; } = [];

    /// <inheritdoc/>
    public override void Validate()
    {
        if (Notebooks.Count == 0)
        {
            throw new UsageException("no notebook is named. Give files (.ipynb) or a folder with some, such as notebooks.");
        }
    }

    /// <summary>Returns the paths of the notebooks, including those in folders.</summary>
    /// <exception cref="UsageException">A folder has no notebooks.</exception>
    public IReadOnlyList<string> Files()
    {
        var files = new List<string>();
        foreach (var path in Notebooks)
        {
            if (!Directory.Exists(path))
            {
                files.Add(Path.GetFullPath(path));
                continue;
            }

            var inFolder = Directory.GetFiles(Path.GetFullPath(path), "*.ipynb").Order(StringComparer.Ordinal).ToList();
            if (inFolder.Count == 0)
            {
                throw new UsageException($"there is no notebook (.ipynb) in {path}.");
            }

            files.AddRange(inFolder);
        }

        return files;
    }
}
