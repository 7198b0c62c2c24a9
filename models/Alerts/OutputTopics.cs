using System.Text;

namespace Gozcu.Models.Alerts;

/// <summary>The names of the output topics.</summary>
public sealed class OutputTopics
{
    private static readonly string[] Suffixes = ["scores", "alerts.warning", "alerts.critical", "dead-letter"];

    private readonly string[] _names;
    private readonly byte[][] _utf8;

    /// <summary>Makes the names.</summary>
    /// <param name="prefix">Stands before every name, as it is; Kafka's rules for topics apply to it.</param>
    /// <exception cref="ArgumentException">The prefix has a character that topics may not have.</exception>
    public OutputTopics(string prefix = "")
    {
        if (prefix.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_' or '-')) || prefix.Length > 200)
        {
            throw new ArgumentException(
                $"the prefix is '{prefix}', but may hold at most 200 letters, digits, dots, underscores and hyphens",
                nameof(prefix)
            );
        }
        _names = [.. Suffixes.Select(suffix => prefix + suffix)];
        _utf8 = [.. _names.Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>All names, in the order of <see cref="OutputTopic"/>.</summary>
    public IReadOnlyList<string> All => _names;

    /// <summary>The name of a topic.</summary>
    public string Name(OutputTopic topic) => _names[(int)topic];

    /// <summary>The name of a topic in UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8Name(OutputTopic topic) => _utf8[(int)topic];

    /// <summary>The topic of a name.</summary>
    /// <returns>False when it is none of these.</returns>
    public bool TryParse(string name, out OutputTopic topic)
    {
        var index = Array.IndexOf(_names, name);
        topic = (OutputTopic)Math.Max(index, 0);
        return index >= 0;
    }
}
