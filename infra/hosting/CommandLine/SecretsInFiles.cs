using System.Text.RegularExpressions;

namespace Gozcu.Hosting.CommandLine;

/// <summary>Keeps configuration files with secrets from being read by others: such a file must be open to its owner alone, as it is with mode 600. Linux only, and for root's files as well.</summary>
public static partial class SecretsInFiles
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    /// <summary>Tells whether a setting's name or value is one that must not be seen: a password, a key, a token, or an address with a password in it.</summary>
    /// <param name="key">The setting's name, such as <c>sasl.password</c>.</param>
    /// <param name="value">Its value.</param>
    public static bool IsSecret(string key, string value) =>
        value.Length > 0 && ((SecretName().IsMatch(key) && !NameOfSomethingElse().IsMatch(key)) || AddressWithPassword().IsMatch(value));

    /// <summary>Returns a text of another program's without the secret values that may stand in it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="settings">The settings that program was given.</param>
    public static string Mask(string text, IReadOnlyDictionary<string, string> settings) =>
        settings
            .Where(setting => IsSecret(setting.Key, setting.Value))
            .Aggregate(text, (masked, setting) => masked.Replace(setting.Value, "***", StringComparison.Ordinal));

    /// <summary>Refuses a file with a secret that others than its owner can read or change.</summary>
    /// <param name="file">The file, open, so that it is the one that is read.</param>
    /// <param name="path">Its path, for the message.</param>
    /// <param name="option">The option that named it, for the message.</param>
    /// <param name="secret">The name of the setting that is secret.</param>
    /// <exception cref="UsageException">Others can read or change it.</exception>
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

    /// <summary>Names of settings that hold a place, a format or an address, and no secret.</summary>
    [GeneratedRegex(@"\.(location|type|path|file|keytab|url|id|alias|algorithm|provider|class)$", RegexOptions.IgnoreCase)]
    private static partial Regex NameOfSomethingElse();

    [GeneratedRegex("://[^/@:]*:[^/@]+@")]
    private static partial Regex AddressWithPassword();
}
