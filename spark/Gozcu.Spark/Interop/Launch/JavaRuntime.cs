using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Spark.Interop.Launch;

/// <summary>A Java installation.</summary>
/// <param name="Executable">Path of its <c>java</c>.</param>
internal sealed partial record JavaRuntime(string Executable)
{
    private const int OldestVersion = 17;
    private const string Advice =
        "Install Java 17 (Debian: apt-get install openjdk-17-jre-headless) and put it on the PATH, or set JAVA_HOME to it.";

    /// <summary>Finds Java through JAVA_HOME, or else the first on the PATH.</summary>
    /// <exception cref="JvmConnectionException">There is none, or it is too old; the message gives the remedy.</exception>
    internal static JavaRuntime Find()
    {
        string name = OperatingSystem.IsWindows() ? "java.exe" : "java";
        string? executable;
        if (EnvironmentVariables.JavaHome is { } home)
        {
            executable = Path.Combine(home, "bin", name);
            if (!File.Exists(executable))
            {
                throw new JvmConnectionException($"JAVA_HOME is '{home}', but there is no '{executable}'. {Advice}");
            }
        }
        else
        {
            executable = EnvironmentVariables.ProgramFolders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
            if (executable is null)
            {
                throw new JvmConnectionException(
                    $"Java was not found: JAVA_HOME is not set and there is no '{name}' on the PATH. {Advice}"
                );
            }
        }

        int version = Version(executable);
        return version >= OldestVersion
            ? new JavaRuntime(executable)
            : throw new JvmConnectionException($"'{executable}' is Java {version}; Gozcu needs Java {OldestVersion} or later. {Advice}");
    }

    /// <summary>Returns the feature version, such as 17, from the installation's release file or else from java itself.</summary>
    private static int Version(string executable)
    {
        string actual = File.ResolveLinkTarget(executable, returnFinalTarget: true)?.FullName ?? executable;
        string release = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(actual)!) ?? "", "release");
        string description = File.Exists(release) ? File.ReadAllText(release) : AskForVersion(executable);
        Match match = VersionPattern().Match(description);
        return match.Success
            ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : throw new JvmConnectionException($"'{executable}' does not say which version of Java it is: {description.Trim()} {Advice}");
    }

    private static string AskForVersion(string executable)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(executable, "-version") { RedirectStandardError = true })!;
            string text = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return text;
        }
        catch (Win32Exception e)
        {
            throw new JvmConnectionException($"'{executable}' cannot be run: {e.Message}. {Advice}", e);
        }
    }

    /// <summary>Matches <c>JAVA_VERSION="17.0.15"</c> or <c>openjdk version "17.0.15"</c>. Before Java 9 the feature version was the second number, as in 1.8.</summary>
    [GeneratedRegex("""(?:JAVA_VERSION=|version )"(?:1\.)?(\d+)""")]
    private static partial Regex VersionPattern();
}
