using System.Globalization;
using System.Text;

namespace Microsoft.Spark.Interop.Launch;

/// <summary>
/// Spark's settings for a new JVM: those of spark-defaults.conf, overridden by the program's. They are passed in a file that only this user can read, because command lines are
/// public and settings may include passwords.
/// </summary>
internal sealed class SparkProperties
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    internal SparkProperties(string? defaultsFile, IEnumerable<KeyValuePair<string, string>> settings)
    {
        if (defaultsFile is not null && File.Exists(defaultsFile))
        {
            foreach (string line in File.ReadLines(defaultsFile))
            {
                Parse(line.Trim());
            }
        }

        foreach ((string key, string value) in settings)
        {
            _values[key] = value;
        }
    }

    internal string? Get(string key) => _values.GetValueOrDefault(key);

    internal void SetDefault(string key, string value) => _values.TryAdd(key, value);

    /// <summary>Writes the settings as a Java properties file.</summary>
    internal void Write(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(file, Encoding.Latin1, options);
        foreach ((string key, string value) in _values)
        {
            writer.Write(Escape(key));
            writer.Write('=');
            writer.Write(Escape(value));
            writer.Write('\n');
        }
    }

    /// <summary>Parses a line of spark-defaults.conf: a key, then space, <c>=</c> or <c>:</c>, then the value.</summary>
    private void Parse(string line)
    {
        if (line.Length == 0 || line[0] is '#' or '!')
        {
            return;
        }

        int end = line.AsSpan().IndexOfAny(" \t=:");
        string key = end < 0 ? line : line[..end];
        string value = end < 0 ? "" : line[end..].TrimStart(' ', '\t');
        _values[key] = value.Length > 0 && value[0] is '=' or ':' ? value[1..].Trim() : value;
    }

    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (char c in text)
        {
            if (c is '\\' or '=' or ':' or '#' or '!' or ' ')
            {
                result.Append('\\').Append(c);
            }
            else if (c is < ' ' or > '~')
            {
                result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            }
            else
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }
}
