using Gozcu.Hosting;

namespace Gozcu.Services.Runtimes;

/// <summary>The Java that runs the services: JAVA_HOME's, else the one on PATH.</summary>
internal static class JavaHome
{
    /// <summary>Java's home folder, links followed.</summary>
    /// <exception cref="LocalServiceException">There is none.</exception>
    public static string Find()
    {
        var folders = EnvironmentVariables.Get("JAVA_HOME") is { } home
            ? [Path.Combine(home, "bin")]
            : (EnvironmentVariables.Get("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var java =
            folders.Select(f => Path.Combine(f, "java")).FirstOrDefault(File.Exists)
            ?? throw new LocalServiceException(
                $"Java 17 is needed and there is no java in {string.Join(Path.PathSeparator, folders)}. "
                    + "Debian, Ubuntu: sudo apt-get install openjdk-17-jdk-headless"
            );
        var target = File.ResolveLinkTarget(java, returnFinalTarget: true)?.FullName ?? java;
        return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(target)!, ".."));
    }

    /// <summary>The <c>java</c> command.</summary>
    public static string Command => Path.Combine(Find(), "bin", "java");
}
