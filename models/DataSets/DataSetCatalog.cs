namespace Gozcu.Models.DataSets;

/// <summary>The data sets that are defined in one or more folders, each as <c>NAME/dataset.yaml</c>.</summary>
public sealed class DataSetCatalog
{
    /// <summary>The name of a definition's file.</summary>
    public const string FileName = "dataset.yaml";

    private readonly string[] _folders;

    /// <summary>Makes a catalog.</summary>
    /// <param name="folders">Searched in this order. None: the folder <c>datasets</c> beside the application, or in the package that this assembly was loaded from.</param>
    public DataSetCatalog(params IEnumerable<string> folders)
    {
        _folders = [.. folders];
        if (_folders.Length == 0)
        {
            _folders = [OwnFolder()];
        }
    }

    /// <summary>Notebooks load assemblies from NuGet's cache, where a package's folder holds them as <c>lib/net10.0/NAME.dll</c>.</summary>
    private static string OwnFolder()
    {
        const string Name = "datasets";
        var assembly = Path.GetDirectoryName(typeof(DataSetCatalog).Assembly.Location);
        var beside = Path.Combine(AppContext.BaseDirectory, Name);
        var inPackage = assembly is { Length: > 0 } ? Path.GetFullPath(Path.Combine(assembly, "..", "..", Name)) : beside;
        return !Directory.Exists(beside) && Directory.Exists(inPackage) ? inPackage : beside;
    }

    /// <summary>The names of all data sets, in order.</summary>
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
    /// <param name="name">Its name, or the path of a definition: what ends in <c>.yaml</c> or contains a slash is taken as a path.</param>
    /// <exception cref="DataSetException">It is unknown (the message lists the known ones) or its definition is not valid.</exception>
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
