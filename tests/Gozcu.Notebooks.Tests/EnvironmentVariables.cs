namespace Gozcu.Notebooks.Tests;

/// <summary>What the tests read from the environment.</summary>
internal static class EnvironmentVariables
{
    /// <summary>The folder that NuGet keeps what it has restored in.</summary>
    public static string RestoredPackages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
            ? folder
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
