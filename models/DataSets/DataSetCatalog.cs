namespace Gozcu.Models.DataSets;

/// <summary>Catalog of the data sets defined in one or more folders, each as <c>NAME/dataset.yaml</c>.</summary>
public sealed class DataSetCatalog
{
    /// <summary>File name of a definition.</summary>
    public const string FileName = "dataset.yaml";

    private readonly string[] _folders;

    /// <summary>Creates a catalog.</summary>
    /// <param name="folders">
    /// Folders to search, in this order. If there are none: the folder <c>datasets</c> next to the application, or in the NuGet package this assembly was
    /// loaded from.
    /// </param>
    public DataSetCatalog(params IEnumerable<string> folders)
    {
        _folders = [.. folders];
        if (_folders.Length == 0)
        {
            _folders = [OwnFolder()];
        }
    }

    /// <summary>Returns the default folder. Notebooks load assemblies from NuGet's cache, where a package's folder contains them as <c>lib/net10.0/NAME.dll</c>.</summary>
    private static string OwnFolder()
    {
        const string Name = "datasets";
        var assembly = Path.GetDirectoryName(typeof(DataSetCatalog).Assembly.Location);
        var beside = Path.Combine(AppContext.BaseDirectory, Name);
        var inPackage = assembly is { Length: > 0 } ? Path.GetFullPath(Path.Combine(assembly, "..", "..", Name)) : beside;
        return !Directory.Exists(beside) && Directory.Exists(inPackage) ? inPackage : beside;
    }

    /// <summary>Names of all data sets, in ordinal order.</summary>
    public IReadOnlyList<string> Names =>
        [
            .. _folders
                .Where(Directory.Exists)
                .SelectMany(Directory.EnumerateDirectories)
                .Where(folder => File.Exists(Path.Combine(folder, FileName)))
                .Select(folder => Path.GetFileName(folder))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Reads the definition of a data set.</summary>
    /// <param name="name">Name of the data set, or path of a definition: a text that ends in <c>.yaml</c> or contains a slash is a path.</param>
    /// <exception cref="DataSetException">The data set is unknown (the message lists the known ones) or its definition is not valid.</exception>
    public DataSetDefinition Open(string name)
    {
        if (name.EndsWith(".yaml", StringComparison.Ordinal) || name.Contains('/', StringComparison.Ordinal))
        {
            return DataSetDefinition.Load(Directory.Exists(name) ? Path.Combine(name, FileName) : name);
        }
        foreach (var folder in _folders)
        {
            var file = Path.Combine(folder, name, FileName);
            if (!File.Exists(file))
            {
                continue;
            }
            var definition = DataSetDefinition.Load(file);
            return definition.Name == name
                ? definition
                : throw new DataSetException($"{file}: name is '{definition.Name}', but must be '{name}', the name of its folder");
        }
        throw new DataSetException(
            $"there is no data set '{name}' in {string.Join(", ", _folders)}; the known ones are {string.Join(", ", Names)}, and the path of a "
                + $"{FileName} stands for another{Suggestion.For(name, Names)}"
        );
    }
}
