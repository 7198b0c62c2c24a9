using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Gozcu.Models.DataSets;
using Gozcu.Models.Evaluation;

namespace Gozcu.Models.Packages;

/// <summary>
/// Store of models in a folder: <c>NAME/VERSION/</c>, with versions 1, 2, … that are never overwritten. A version appears complete or not at all, and
/// concurrent writers get different versions. The file <c>NAME/current</c> holds the promoted version; the result of the last evaluation is next to the
/// package.
/// </summary>
public sealed partial class ModelStore
{
    /// <summary>Version name for the promoted version.</summary>
    public const string Current = "current";

    /// <summary>Version name for the highest version.</summary>
    public const string Latest = "latest";

    private const string EvaluationFile = "evaluation.json";
    private const string TemporaryPrefix = ".new-";

    /// <summary>Opens a store. The folder need not exist yet.</summary>
    public ModelStore(string root) => Root = Path.GetFullPath(root);

    /// <summary>Absolute path of the folder.</summary>
    public string Root { get; }

    /// <summary>Names of the stored models, in ordinal order.</summary>
    public IReadOnlyList<string> Names =>
        Directory.Exists(Root)
            ?
            [
                .. Directory
                    .EnumerateDirectories(Root)
                    .Select(Path.GetFileName)
                    .OfType<string>()
                    .Where(name => Versions(name).Count > 0)
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>Returns the versions of a model, ascending; empty if there is no such model.</summary>
    public IReadOnlyList<int> Versions(string name) =>
        NamePattern().IsMatch(name) && Directory.Exists(Folder(name))
            ?
            [
                .. Directory
                    .EnumerateDirectories(Folder(name))
                    .Select(folder => VersionOf(Path.GetFileName(folder)))
                    .Where(version => version > 0)
                    .Order(),
            ]
            : [];

    /// <summary>Returns the promoted version of a model, or null if none is promoted.</summary>
    /// <exception cref="PackageException">The file with the version is damaged.</exception>
    public int? CurrentVersion(string name)
    {
        var file = Path.Combine(Folder(name), Current);
        if (!File.Exists(file))
        {
            return null;
        }
        var version = VersionOf(File.ReadAllText(file).Trim());
        return version > 0
            ? version
            : throw new PackageException($"{file} must hold a version number, but does not; promote a version of {name} again");
    }

    /// <summary>Returns the folder of a version.</summary>
    public string Folder(string name, int version) => Path.Combine(Folder(name), version.ToString(CultureInfo.InvariantCulture));

    /// <summary>Opens a version.</summary>
    /// <param name="name">Name of the model.</param>
    /// <param name="version">A number, <see cref="Current"/> (the promoted one, the default) or <see cref="Latest"/>.</param>
    /// <exception cref="PackageException">The version does not exist, is damaged, of another kind or of a newer format; the message lists what exists.</exception>
    public ModelPackage Open(string name, string version = Current)
    {
        var versions = Versions(name);
        if (versions.Count == 0)
        {
            throw new PackageException(
                Names.Count == 0
                    ? $"there is no model '{name}': {Root} holds none yet; train one first"
                    : $"there is no model '{name}' in {Root}, only {string.Join(", ", Names)}{Suggestion.For(name, Names)}"
            );
        }
        var number = version switch
        {
            Latest => versions[^1],
            Current => CurrentVersion(name)
                ?? throw new PackageException(
                    $"no version of model {name} is promoted; evaluate and promote one, or ask for {Latest} or a number ({string.Join(", ", versions)})"
                ),
            _ => VersionOf(version),
        };
        return versions.Contains(number)
            ? ModelPackage.Load(Folder(name, number))
            : throw new PackageException(
                $"model {name} has no version '{version}'; it has {string.Join(", ", versions)}, {Current} and {Latest}"
            );
    }

    /// <summary>Writes a model as the next version of its name.</summary>
    /// <param name="package">The model; the version in its manifest is replaced.</param>
    /// <returns>The package as it was written.</returns>
    /// <exception cref="PackageException">The package cannot be written, or the model's name is not valid.</exception>
    public ModelPackage Save(ModelPackage package)
    {
        var name = package.Manifest.Name;
        if (!NamePattern().IsMatch(name))
        {
            throw new PackageException(
                $"the model's name is '{name}', but must consist of lower-case letters, digits and hyphens and begin with a letter"
            );
        }
        var temporary = Path.Combine(Folder(name), $"{TemporaryPrefix}{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(temporary);
            while (true)
            {
                var versions = Versions(name);
                var version = versions.Count == 0 ? 1 : versions[^1] + 1;
                var numbered = package.WithManifest(manifest => manifest with { Version = version });
                numbered.Save(temporary);
                try
                {
                    Directory.Move(temporary, Folder(name, version));
                    return numbered;
                }
                catch (IOException) when (Directory.Exists(Folder(name, version)))
                {
                    // Another writer was faster: take the next version.
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PackageException($"model {name} cannot be written to {Root}: {e.Message}", e);
        }
        finally
        {
            if (Directory.Exists(temporary))
            {
                Directory.Delete(temporary, recursive: true);
            }
        }
    }

    /// <summary>Stores the result of an evaluation next to the package, replacing the previous one.</summary>
    /// <exception cref="PackageException">The version does not exist, or the file cannot be written.</exception>
    public void SaveEvaluation(string name, int version, Scorecard scorecard)
    {
        Require(name, version);
        Replace(Path.Combine(Folder(name, version), EvaluationFile), JsonSerializer.SerializeToUtf8Bytes(scorecard, PackageManifest.Json));
    }

    /// <summary>Returns the result of the last evaluation of a version, or null if there was none.</summary>
    /// <exception cref="PackageException">The version does not exist, or the file is damaged.</exception>
    public Scorecard? Evaluation(string name, int version)
    {
        Require(name, version);
        var file = Path.Combine(Folder(name, version), EvaluationFile);
        if (!File.Exists(file))
        {
            return null;
        }
        try
        {
            return JsonSerializer.Deserialize<Scorecard>(File.ReadAllBytes(file), PackageManifest.Json);
        }
        catch (JsonException e)
        {
            throw new PackageException($"{file} is damaged: {e.Message}; evaluate {name} {version} again", e);
        }
    }

    /// <summary>Promotes a version, so that <see cref="Current"/> opens it.</summary>
    /// <param name="name">Name of the model.</param>
    /// <param name="version">Number of the version.</param>
    /// <param name="force">True to promote a version that is not evaluated or unfit; false by default.</param>
    /// <exception cref="PackageException">The version does not exist or is damaged, or it is not evaluated or unfit and <paramref name="force"/> is false.</exception>
    public void Promote(string name, int version, bool force = false)
    {
        Require(name, version);
        _ = ModelPackage.Load(Folder(name, version));
        var scorecard = Evaluation(name, version);
        if (!force && scorecard is null)
        {
            throw new PackageException($"model {name} {version} has not been evaluated; evaluate it, or promote it by force");
        }
        if (!force && scorecard is { IsFit: false })
        {
            throw new PackageException(
                $"model {name} {version} is unfit: {string.Join("; ", scorecard.Objections)}. It is promoted by force only"
            );
        }
        Replace(Path.Combine(Folder(name), Current), Encoding.UTF8.GetBytes($"{version.ToString(CultureInfo.InvariantCulture)}\n"));
    }

    private string Folder(string name) => Path.Combine(Root, name);

    private void Require(string name, int version)
    {
        if (!Versions(name).Contains(version))
        {
            _ = Open(name, version.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void Replace(string file, byte[] content)
    {
        var temporary = $"{file}.{Guid.NewGuid():N}";
        try
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PackageException($"{file} cannot be written: {e.Message}", e);
        }
        finally
        {
            if (File.Exists(temporary))
            {
                File.Delete(temporary);
            }
        }
    }

    private static int VersionOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0 ? version : 0;

    [GeneratedRegex("^[a-z][a-z0-9-]*$")]
    private static partial Regex NamePattern();
}
