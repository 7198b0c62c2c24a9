using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Gozcu.Models.DataSets.Parsing;

/// <summary>YAML mapping that is read key by key. Error messages give file, line, key, value, rule and advice.</summary>
internal sealed class YamlMap
{
    private readonly string _origin;
    private readonly string _path;
    private readonly YamlNode _node;
    private readonly Dictionary<string, YamlNode> _entries = [];
    private readonly List<string> _asked = [];

    public YamlMap(string origin, string path, YamlNode node)
    {
        _origin = origin;
        _path = path;
        _node = node;
        if (node is not YamlMappingNode mapping)
        {
            throw Error(node, $"{Where()} must be a mapping (key: value)");
        }
        foreach (var (key, value) in mapping.Children)
        {
            _entries[Text(key, "a key")] = value;
        }
    }

    public bool Has(string key)
    {
        _asked.Add(key);
        return _entries.ContainsKey(key);
    }

    public string Require(string key) => Optional(key) ?? throw Missing(key);

    public string? Optional(string key)
    {
        if (!Has(key))
        {
            return null;
        }
        var text = Text(_entries[key], Name(key));
        return text.Length > 0 ? text : throw Invalid(key, "must not be empty; give it a value or leave the key out");
    }

    /// <summary>Returns a text that may be empty.</summary>
    public string RequireText(string key) => Has(key) ? Text(_entries[key], Name(key)) : throw Missing(key);

    public double? OptionalNumber(string key) => Optional(key) is { } text ? ParseNumber(key, text) : null;

    public double RequireNumber(string key) => ParseNumber(key, Require(key));

    public int OptionalInt(string key, int otherwise) =>
        Optional(key) is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value
        : throw Invalid(key, "must be a whole number");

    /// <summary>Returns a duration above zero, a number with a unit: <c>500ms</c>, <c>10s</c>, <c>5m</c>, <c>2h</c> or <c>1d</c>.</summary>
    public TimeSpan RequireSpan(string key)
    {
        (string Unit, TimeSpan Length)[] units =
        [
            ("ms", TimeSpan.FromMilliseconds(1)),
            ("s", TimeSpan.FromSeconds(1)),
            ("m", TimeSpan.FromMinutes(1)),
            ("h", TimeSpan.FromHours(1)),
            ("d", TimeSpan.FromDays(1)),
        ];
        var text = Require(key);
        var (unit, length) = units.FirstOrDefault(u => text.EndsWith(u.Unit, StringComparison.Ordinal));
        return
            unit is not null
            && double.TryParse(text[..^unit.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
            && count * length.TotalDays is > 0 and <= 36_500
            ? length * count
            : throw Invalid(key, "must be a time above zero with a unit: ms, s, m, h or d, such as 10m");
    }

    public bool OptionalBoolean(string key, bool otherwise) =>
        Optional(key) switch
        {
            null => otherwise,
            "true" => true,
            "false" => false,
            _ => throw Invalid(key, "must be true or false"),
        };

    public T Choose<T>(string key, IReadOnlyDictionary<string, T> choices)
    {
        var text = Require(key);
        return choices.TryGetValue(text, out var value)
            ? value
            : throw Invalid(key, $"must be one of {string.Join(", ", choices.Keys)}{Suggestion.For(text, choices.Keys)}");
    }

    public T Choose<T>(string key, IReadOnlyDictionary<string, T> choices, T otherwise) => Has(key) ? Choose(key, choices) : otherwise;

    public Uri? OptionalUri(string key) =>
        Optional(key) is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? uri
        : throw Invalid(key, "must be an address that begins with https:// or http://");

    public YamlMap RequireMap(string key) => OptionalMap(key) ?? throw Missing(key);

    public YamlMap? OptionalMap(string key) => Has(key) ? new YamlMap(_origin, Name(key), _entries[key]) : null;

    public IReadOnlyList<string> OptionalTexts(string key) => [.. Sequence(key).Select((node, i) => Text(node, $"{Name(key)}[{i}]"))];

    public IReadOnlyList<double> RequireNumbers(string key)
    {
        var numbers = OptionalTexts(key).Select(text => ParseNumber(key, text)).ToArray();
        return numbers.Length > 0 ? numbers : throw Invalid(key, "must list at least one number");
    }

    /// <summary>Returns the items of the list under a key; empty if the key is missing. An item is either a text or a mapping.</summary>
    public IReadOnlyList<(string? Text, YamlMap? Map)> OptionalItems(string key) =>
        [
            .. Sequence(key)
                .Select(
                    (node, i) =>
                        node is YamlScalarNode
                            ? (Text(node, $"{Name(key)}[{i}]"), (YamlMap?)null)
                            : (null, new YamlMap(_origin, $"{Name(key)}[{i}]", node))
                ),
        ];

    public IReadOnlyList<YamlMap> OptionalMaps(string key) =>
        [.. Sequence(key).Select((node, i) => new YamlMap(_origin, $"{Name(key)}[{i}]", node))];

    public IReadOnlyList<(string First, string Second)> OptionalPairs(string key) =>
        [
            .. Sequence(key)
                .Select(
                    (node, i) =>
                        node is YamlSequenceNode { Children.Count: 2 } pair
                            ? (Text(pair[0], $"{Name(key)}[{i}][0]"), Text(pair[1], $"{Name(key)}[{i}][1]"))
                            : throw Error(node, $"{Name(key)}[{i}] must be a pair: [from, to]")
                ),
        ];

    /// <summary>Keys of a mapping whose keys are not fixed.</summary>
    public IReadOnlyList<string> Keys => [.. _entries.Keys];

    /// <summary>Throws if the mapping has keys that were never asked for.</summary>
    public void NoOthers()
    {
        foreach (var (key, value) in _entries)
        {
            if (!_asked.Contains(key))
            {
                throw Error(
                    value,
                    $"{Name(key)} is not known here{Suggestion.For(key, _asked)} (known: {string.Join(", ", _asked.Distinct().Order(StringComparer.Ordinal))})"
                );
            }
        }
    }

    public DataSetException Invalid(string key, string rule)
    {
        var value = _entries.GetValueOrDefault(key);
        var shown = value is YamlScalarNode scalar ? $" is '{scalar.Value}', but" : "";
        return Error(value ?? _node, $"{Name(key)}{shown} {rule}");
    }

    public DataSetException Wrong(string rule) => Error(_node, $"{Where()} {rule}");

    private DataSetException Missing(string key) => Error(_node, $"{Name(key)} is missing; add it");

    private string Name(string key) => _path.Length == 0 ? key : $"{_path}.{key}";

    private string Where() => _path.Length == 0 ? "the definition" : _path;

    private IList<YamlNode> Sequence(string key) =>
        !Has(key) ? []
        : _entries[key] is YamlSequenceNode sequence ? sequence.Children
        : throw Error(_entries[key], $"{Name(key)} must be a list");

    private string Text(YamlNode node, string name) =>
        node is YamlScalarNode scalar ? scalar.Value ?? "" : throw Error(node, $"{name} must be a single value, not a list or a mapping");

    private double ParseNumber(string key, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : throw Invalid(key, $"must be a number{(_entries[key] is YamlScalarNode ? "" : $", and '{text}' is not")}");

    private DataSetException Error(YamlNode node, string message) => new($"{_origin}:{node.Start.Line}: {message}");
}
