using Gozcu.Hosting.Running;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Gozcu.Hosting.CommandLine;

/// <summary>Reads options from a YAML file: one mapping whose keys are the names on the command line without the dashes.</summary>
internal static class ConfigurationFile
{
    /// <summary>Returns the values by option name, each with its file and line.</summary>
    public static IReadOnlyDictionary<string, (IReadOnlyList<string> Values, string Origin)> Read(
        string path,
        IReadOnlyList<OptionProperty> options
    )
    {
        using var file = Open(path);
        var result = new Dictionary<string, (IReadOnlyList<string>, string)>();
        foreach (var (key, value) in Mapping(file, path).Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            var origin = $" (in {path}, line {key.Start.Line})";
            if (options.All(o => o.Name != name) || name == "config")
            {
                var known = string.Join(", ", options.Select(o => o.Name).Where(n => n != "config"));
                throw new UsageException($"{path}, line {key.Start.Line}: there is no option {name}. There are: {known}.");
            }
            IReadOnlyList<string> values = value switch
            {
                YamlScalarNode scalar => [scalar.Value ?? ""],
                YamlSequenceNode list when list.Children.All(c => c is YamlScalarNode) =>
                [
                    .. list.Children.Cast<YamlScalarNode>().Select(c => c.Value ?? ""),
                ],
                _ => throw new UsageException($"{path}, line {key.Start.Line}: {name} must be a value or a list of values."),
            };
            if (options.First(o => o.Name == name).Secret || values.Any(v => SecretsInFiles.IsSecret("", v)))
            {
                SecretsInFiles.RequirePrivate(file, path, "--config", name);
            }
            result[name] = (values, origin);
        }
        return result;
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--config is {path}, which cannot be read: {FileError.Reason(e, path)}.", e);
        }
    }

    private static YamlMappingNode Mapping(FileStream file, string path)
    {
        var stream = new YamlStream();
        try
        {
            using var reader = new StreamReader(file, leaveOpen: true);
            stream.Load(reader);
        }
        catch (YamlException e)
        {
            throw new UsageException($"{path}, line {e.Start.Line}: not valid YAML: {e.Message}", e);
        }
        return stream.Documents switch
        {
            [] => new YamlMappingNode(),
            [{ RootNode: YamlMappingNode mapping }] => mapping,
            _ => throw new UsageException($"{path} must hold one mapping of option names to values."),
        };
    }
}
