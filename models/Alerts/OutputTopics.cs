using System.Text;

namespace Gozcu.Models.Alerts;

/// <summary>The names of the output topics.</summary>
public sealed class OutputTopics
{
    private static readonly string[] Suffixes = ["scores", "alerts.warning", "alerts.critical", "dead-letter"];

    private readonly string[] _names;
    private readonly byte[][] _utf8;

    /// <summary>Creates the topic names.</summary>
    /// <param name="prefix">Prefix of every name, used as it is. At most 200 ASCII letters, digits, dots, underscores and hyphens; empty by default.</param>
    /// <exception cref="ArgumentException">The prefix is too long or has a character that a topic name may not contain.</exception>
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

    /// <summary>Returns the name of a topic.</summary>
    public string Name(OutputTopic topic) => _names[(int)topic];

    /// <summary>Returns the name of a topic in UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8Name(OutputTopic topic) => _utf8[(int)topic];

    /// <summary>Parses the name of a topic.</summary>
    /// <returns>False if the name is none of these topics.</returns>
    public bool TryParse(string name, out OutputTopic topic)
    {
        var index = Array.IndexOf(_names, name);
        topic = (OutputTopic)Math.Max(index, 0);
        return index >= 0;
    }
}
