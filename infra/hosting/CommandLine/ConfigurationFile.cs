using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Gozcu.Hosting.CommandLine;

/// <summary>Options in a YAML file: one mapping, keys as on the command line without the dashes.</summary>
internal static class ConfigurationFile
{
    /// <summary>The values by option name, each with the file and line it stands in.</summary>
    public static IReadOnlyDictionary<string, (IReadOnlyList<string> Values, string Origin)> Read(
        string path,
        IReadOnlyList<OptionProperty> options
    )
    {
        var result = new Dictionary<string, (IReadOnlyList<string>, string)>();
        foreach (var (key, value) in Mapping(path).Children)
        {
            var name = ((YamlScalarNode)key).Value ?? "";
            var origin = $" (in {path}, line {key.Start.Line})";
            if (options.All(o => o.Name != name) || name == "config")
            {
                var known = string.Join(", ", options.Select(o => o.Name).Where(n => n != "config"));
                throw new UsageException($"{path}, line {key.Start.Line}: there is no option {name}. There are: {known}.");
            }
            IReadOnlyList<string> values = value switch
            {
                YamlScalarNode scalar => [scalar.Value ?? ""],
                YamlSequenceNode list => [.. list.Children.Select(c => ((YamlScalarNode)c).Value ?? "")],
                _ => throw new UsageException($"{path}, line {key.Start.Line}: {name} must be a value or a list of values."),
            };
            result[name] = (values, origin);
        }
        return result;
    }

    private static YamlMappingNode Mapping(string path)
    {
        var stream = new YamlStream();
        try
        {
            using var reader = new StreamReader(path);
            stream.Load(reader);
        }
        catch (IOException e)
        {
            throw new UsageException($"--config is {path}, which cannot be read: {e.Message}", e);
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
