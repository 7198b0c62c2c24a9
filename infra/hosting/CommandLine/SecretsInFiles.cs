using System.Text.RegularExpressions;

namespace Gozcu.Hosting.CommandLine;

/// <summary>Protects secrets in configuration files: such a file must be accessible to its owner only, as with mode 600. On Linux only; files of root are checked too.</summary>
public static partial class SecretsInFiles
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    /// <summary>Returns true if the name or value of a setting is secret: a password, a key, a token, or an address with a password in it.</summary>
    /// <param name="key">Name of the setting, such as <c>sasl.password</c>.</param>
    /// <param name="value">Value of the setting.</param>
    public static bool IsSecret(string key, string value) =>
        value.Length > 0 && ((SecretName().IsMatch(key) && !NameOfSomethingElse().IsMatch(key)) || AddressWithPassword().IsMatch(value));

    /// <summary>Returns a text of another program with its secret values masked.</summary>
    /// <param name="text">Text of the other program.</param>
    /// <param name="settings">Settings that were given to that program.</param>
    public static string Mask(string text, IReadOnlyDictionary<string, string> settings) =>
        settings
            .Where(setting => IsSecret(setting.Key, setting.Value))
            .Aggregate(text, (masked, setting) => masked.Replace(setting.Value, "***", StringComparison.Ordinal));

    /// <summary>Rejects a file with a secret that others than its owner can read or change.</summary>
    /// <param name="file">The open file, so that the check applies to the file that is read.</param>
    /// <param name="path">Path of the file, for the message.</param>
    /// <param name="option">Option that gave the path, for the message.</param>
    /// <param name="secret">Name of the secret setting.</param>
    /// <exception cref="UsageException">Others can read or change the file.</exception>
    public static void RequirePrivate(FileStream file, string path, string option, string secret)
    {
        if (!OperatingSystem.IsLinux() || (File.GetUnixFileMode(file.SafeFileHandle) & Others) == UnixFileMode.None)
        {
            return;
        }
        throw new UsageException(
            $"{option} is {path}, which holds {secret} and which others than its owner can read or change; close it to them: chmod 600 {path}"
        );
    }

    [GeneratedRegex("pass|secret|token|key|credential|jaas|auth\\.header|authorization", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();

    /// <summary>Matches names of settings that hold a path, a format or an address rather than a secret.</summary>
    [GeneratedRegex(@"\.(location|type|path|file|keytab|url|id|alias|algorithm|provider|class)$", RegexOptions.IgnoreCase)]
    private static partial Regex NameOfSomethingElse();

    [GeneratedRegex("://[^/@:]*:[^/@]+@")]
    private static partial Regex AddressWithPassword();
}
