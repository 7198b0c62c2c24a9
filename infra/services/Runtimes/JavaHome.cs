using Gozcu.Hosting;

namespace Gozcu.Services.Runtimes;

/// <summary>Finds the Java that runs the services: that of JAVA_HOME, else the one on PATH.</summary>
internal static class JavaHome
{
    /// <summary>Returns Java's home folder, with links resolved.</summary>
    /// <exception cref="LocalServiceException">Java is not found.</exception>
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

    /// <summary>Path of the <c>java</c> command.</summary>
    public static string Command => Path.Combine(Find(), "bin", "java");
}
