using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gozcu.Models.Packages;

/// <summary>What a package says of its model; <c>manifest.json</c>.</summary>
public sealed record PackageManifest
{
    /// <summary>What <see cref="Format"/> must be.</summary>
    public const string FormatName = "gozcu-model";

    /// <summary>The version of the format this program writes and reads.</summary>
    public const int CurrentFormatVersion = 1;

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        RespectNullableAnnotations = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Marks the file as a package of ours.</summary>
    public string Format { get; init; } = FormatName;

    /// <summary>The version of the format.</summary>
    public int FormatVersion { get; init; } = CurrentFormatVersion;

    /// <summary>The model's name: lower-case letters, digits and hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>The model's version, from 1; given by the store.</summary>
    public int Version { get; init; }

    /// <summary>When it was trained.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The detector's name.</summary>
    public required string Detector { get; init; }

    /// <summary>The values of the detector's parameters in training.</summary>
    public required IReadOnlyDictionary<string, double> Parameters { get; init; }

    /// <summary>The data set it was trained on.</summary>
    public required PackageDataSet DataSet { get; init; }

    /// <summary>The names of the features, in the detector's order.</summary>
    public required IReadOnlyList<string> Features { get; init; }

    /// <summary>What takes a missing value's place, by column, where training found it.</summary>
    public IReadOnlyDictionary<string, double> Imputations { get; init; } = new Dictionary<string, double>();

    /// <summary>Where scores become warnings and critical.</summary>
    public required ThresholdChoice Threshold { get; init; }

    /// <summary>Metrics on validation data, by name.</summary>
    public required IReadOnlyDictionary<string, double> Metrics { get; init; }

    /// <summary>What it was trained on.</summary>
    public required TrainingWindow Training { get; init; }

    /// <summary>The engine it was trained with, for people.</summary>
    public string? TrainedWith { get; init; }

    /// <summary>SHA-256 of the file of arrays; given when the package is written.</summary>
    public string ArraysSha256 { get; init; } = "";
}
