using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gozcu.Models.DataSets;
using Gozcu.Models.Detectors;
using Gozcu.Models.Features;

namespace Gozcu.Models.Packages;

/// <summary>
/// Trained model, complete for scoring: a manifest and the detector's arrays, checked against each other. Stored as a folder of three files, or as a zip
/// archive in memory that functions carry to executors. Immutable and thread-safe.
/// </summary>
public sealed class ModelPackage
{
    /// <summary>File name of the manifest.</summary>
    public const string ManifestFile = "manifest.json";

    /// <summary>File name of the arrays.</summary>
    public const string ArraysFile = "arrays.bin";

    /// <summary>File name of the checksums of both files, in the format of <c>sha256sum --check</c>.</summary>
    public const string ChecksumFile = "SHA256SUMS";

    private static readonly DateTimeOffset ZipTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly byte[] _manifestBytes;
    private readonly byte[] _arraysBytes;

    /// <summary>Creates a package of a trained detector.</summary>
    /// <param name="manifest">Description of the model; the checksum of the arrays is filled in.</param>
    /// <param name="scorer">The trained detector.</param>
    /// <exception cref="PackageException">The manifest and the detector do not match.</exception>
    public ModelPackage(PackageManifest manifest, IScorer scorer)
    {
        _arraysBytes = PackageArrayFormat.Write(scorer.ToArrays());
        Manifest = manifest with { ArraysSha256 = Convert.ToHexStringLower(SHA256.HashData(_arraysBytes)) };
        _manifestBytes = JsonSerializer.SerializeToUtf8Bytes(Manifest, PackageManifest.Json);
        (DataSet, Scorer) = Open(Manifest, _arraysBytes);
    }

    private ModelPackage(byte[] manifestBytes, byte[] arraysBytes)
    {
        _manifestBytes = manifestBytes;
        _arraysBytes = arraysBytes;
        Manifest = ReadManifest(manifestBytes);
        if (Convert.ToHexStringLower(SHA256.HashData(arraysBytes)) != Manifest.ArraysSha256)
        {
            throw new PackageException($"{ArraysFile} is damaged, or of another model: its SHA-256 is not the one in {ManifestFile}");
        }
        (DataSet, Scorer) = Open(Manifest, arraysBytes);
    }

    /// <summary>Description of the model.</summary>
    public PackageManifest Manifest { get; }

    /// <summary>Definition of the data set it was trained on.</summary>
    public DataSetDefinition DataSet { get; }

    /// <summary>The trained detector.</summary>
    public IScorer Scorer { get; }

    /// <summary>Creates the computation of the model's features from measurements.</summary>
    public FeatureSet CreateFeatures() => new(DataSet, Manifest.Imputations);

    /// <summary>Reads a package from a folder.</summary>
    /// <exception cref="PackageException">The package is missing, damaged, of another kind or of a newer format.</exception>
    public static ModelPackage Load(string folder)
    {
        try
        {
            if (!Directory.Exists(folder))
            {
                throw new PackageException("there is no such folder");
            }
            return FromFiles(name =>
            {
                var file = Path.Combine(folder, name);
                return File.Exists(file) ? File.ReadAllBytes(file) : null;
            });
        }
        catch (Exception e) when (e is PackageException or IOException or UnauthorizedAccessException)
        {
            throw new PackageException($"model package {folder} cannot be used: {e.Message}", e);
        }
    }

    /// <summary>Reads a package from the bytes that <see cref="ToBytes"/> returned.</summary>
    /// <exception cref="PackageException">The package is damaged, of another kind or of a newer format.</exception>
    public static ModelPackage FromBytes(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return FromFiles(name =>
            {
                if (archive.GetEntry(name) is not { } entry)
                {
                    return null;
                }
                using var stream = entry.Open();
                using var content = new MemoryStream();
                stream.CopyTo(content);
                return content.ToArray();
            });
        }
        catch (InvalidDataException e)
        {
            throw new PackageException($"the bytes are no model package: {e.Message}", e);
        }
    }

    /// <summary>Returns the package as a zip archive. Equal packages give equal bytes.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in Files())
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = ZipTime;
                using var target = entry.Open();
                target.Write(content);
            }
        }
        return stream.ToArray();
    }

    /// <summary>Returns the same model with a changed manifest, such as another name or version.</summary>
    public ModelPackage WithManifest(Func<PackageManifest, PackageManifest> change) => new(change(Manifest), Scorer);

    internal void Save(string folder)
    {
        foreach (var (name, content) in Files())
        {
            File.WriteAllBytes(Path.Combine(folder, name), content);
        }
    }

    private (string Name, byte[] Content)[] Files() =>
        [(ManifestFile, _manifestBytes), (ArraysFile, _arraysBytes), (ChecksumFile, Checksums(_manifestBytes, _arraysBytes))];

    private static byte[] Checksums(byte[] manifest, byte[] arrays) =>
        Encoding.UTF8.GetBytes(
            $"{Convert.ToHexStringLower(SHA256.HashData(manifest))}  {ManifestFile}\n{Convert.ToHexStringLower(SHA256.HashData(arrays))}  {ArraysFile}\n"
        );

    private static ModelPackage FromFiles(Func<string, byte[]?> read)
    {
        var manifest = read(ManifestFile) ?? throw new PackageException($"it has no {ManifestFile}");
        // Checked first: a package of a newer format may have other files.
        _ = ReadManifest(manifest);
        var arrays = read(ArraysFile) ?? throw new PackageException($"it has no {ArraysFile}");
        var checksums = read(ChecksumFile) ?? throw new PackageException($"it has no {ChecksumFile}");
        return checksums.AsSpan().SequenceEqual(Checksums(manifest, arrays))
            ? new ModelPackage(manifest, arrays)
            : throw new PackageException($"it is damaged: {ManifestFile} and {ArraysFile} do not have the checksums in {ChecksumFile}");
    }

    private static PackageManifest ReadManifest(byte[] bytes)
    {
        try
        {
            using (var document = JsonDocument.Parse(bytes))
            {
                var root = document.RootElement;
                if (
                    root.ValueKind != JsonValueKind.Object
                    || !root.TryGetProperty("format", out var format)
                    || format.ValueKind != JsonValueKind.String
                    || format.GetString() != PackageManifest.FormatName
                    || !root.TryGetProperty("formatVersion", out var version)
                    || !version.TryGetInt32(out var number)
                )
                {
                    throw new PackageException($"{ManifestFile} is not one of a model package of ours");
                }
                if (number != PackageManifest.CurrentFormatVersion)
                {
                    throw new PackageException(
                        $"it has format version {number}, but this program reads {PackageManifest.CurrentFormatVersion}; use a newer program"
                    );
                }
            }
            return JsonSerializer.Deserialize<PackageManifest>(bytes, PackageManifest.Json)
                ?? throw new PackageException($"{ManifestFile} is empty");
        }
        catch (JsonException e)
        {
            throw new PackageException($"{ManifestFile} is damaged: {e.Message}", e);
        }
        catch (InvalidOperationException e)
        {
            throw new PackageException($"{ManifestFile} is not one of a model package of ours: {e.Message}", e);
        }
    }

    private static (DataSetDefinition DataSet, IScorer Scorer) Open(PackageManifest manifest, byte[] arrays)
    {
        DataSetDefinition dataSet;
        IDetector detector;
        try
        {
            dataSet = DataSetDefinition.Parse(manifest.DataSet.Definition, "the package's data set definition");
            detector = DetectorCatalog.Get(manifest.Detector);
        }
        catch (DataSetException e)
        {
            throw new PackageException(e.Message, e);
        }
        if (dataSet.Hash != manifest.DataSet.Hash || dataSet.Name != manifest.DataSet.Name)
        {
            throw new PackageException("the data set definition in the package is not the one its manifest names");
        }
        var scorer = detector.Open(PackageArrayFormat.Read(arrays));
        var names = Features(dataSet, manifest);
        if (!names.SequenceEqual(manifest.Features) || scorer.FeatureCount != names.Count)
        {
            throw new PackageException(
                $"the manifest names {manifest.Features.Count} features and the detector takes {scorer.FeatureCount}, but the definition gives {names.Count}: "
                    + string.Join(", ", names)
            );
        }
        var threshold = manifest.Threshold;
        if (!double.IsFinite(threshold.Warning) || !double.IsFinite(threshold.Critical) || threshold.Critical < threshold.Warning)
        {
            throw new PackageException(
                $"the thresholds are {threshold.Warning} and {threshold.Critical}, but must be finite, the critical one not below the other"
            );
        }
        return (dataSet, scorer);
    }

    private static IReadOnlyList<string> Features(DataSetDefinition dataSet, PackageManifest manifest)
    {
        try
        {
            return new FeatureSet(dataSet, manifest.Imputations).Names;
        }
        catch (ArgumentException e)
        {
            throw new PackageException(e.Message, e);
        }
    }
}
