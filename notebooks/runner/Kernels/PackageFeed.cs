using Gozcu.Hosting.CommandLine;

namespace Gozcu.Notebooks.Runner.Kernels;

/// <summary>Folder with Gozcu's packages, which <c>./build.sh Package</c> fills.</summary>
internal static class PackageFeed
{
    // NuGet's restore uses an environment variable with this name as a property.
    private const string SourcesProperty = "RestoreAdditionalProjectSources";
    private const string Packages = "Gozcu.Notebooks.*.nupkg";

    /// <summary>Adds the folder to NuGet's package sources.</summary>
    /// <param name="given">Folder that the user names; null for that of the checkout that contains the notebook or the working directory.</param>
    /// <param name="notebook">Path of a notebook.</param>
    /// <exception cref="UsageException">The named folder has no packages.</exception>
    public static void Use(string? given, string notebook)
    {
        var folder = given is null
            ? Find(Path.GetDirectoryName(notebook)!) ?? Find(Directory.GetCurrentDirectory())
            : Path.GetFullPath(given);
        if (given is not null && !HasPackages(folder!))
        {
            throw new UsageException(
                $"--feed is {given}, where there are no packages of Gozcu. './build.sh Package' puts them into artifacts/package."
            );
        }

        // If there is no folder, NuGet's own sources may have the packages.
        Environment.SetEnvironmentVariable(SourcesProperty, folder);
    }

    private static string? Find(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            var feed = Path.Combine(folder.FullName, "artifacts", "package");
            if (HasPackages(feed))
            {
                return feed;
            }
        }

        return null;
    }

    private static bool HasPackages(string folder) => Directory.Exists(folder) && Directory.EnumerateFiles(folder, Packages).Any();
}
