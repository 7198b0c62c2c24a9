using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gozcu.Models.Packages;

/// <summary>Description of a package's model, stored as <c>manifest.json</c>.</summary>
public sealed record PackageManifest
{
    /// <summary>Required value of <see cref="Format"/>.</summary>
    public const string FormatName = "gozcu-model";

    /// <summary>Version of the format that this program writes and reads.</summary>
    public const int CurrentFormatVersion = 1;

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        RespectNullableAnnotations = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Name of the format, which marks the file as a model package of this project.</summary>
    public string Format { get; init; } = FormatName;

    /// <summary>Version of the format.</summary>
    public int FormatVersion { get; init; } = CurrentFormatVersion;

    /// <summary>Name of the model: lower-case letters, digits and hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>Version of the model, from 1; assigned by the store.</summary>
    public int Version { get; init; }

    /// <summary>Time at which it was trained.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>Name of the detector.</summary>
    public required string Detector { get; init; }

    /// <summary>Values of the detector's parameters in training.</summary>
    public required IReadOnlyDictionary<string, double> Parameters { get; init; }

    /// <summary>The data set it was trained on.</summary>
    public required PackageDataSet DataSet { get; init; }

    /// <summary>Names of the features, in the detector's order.</summary>
    public required IReadOnlyList<string> Features { get; init; }

    /// <summary>Replacements of missing values that were computed in training, by column.</summary>
    public IReadOnlyDictionary<string, double> Imputations { get; init; } = new Dictionary<string, double>();

    /// <summary>Thresholds for warning and critical.</summary>
    public required ThresholdChoice Threshold { get; init; }

    /// <summary>Metrics on validation data, by name.</summary>
    public required IReadOnlyDictionary<string, double> Metrics { get; init; }

    /// <summary>Rows it was trained on.</summary>
    public required TrainingWindow Training { get; init; }

    /// <summary>Name of the engine it was trained with, for people.</summary>
    public string? TrainedWith { get; init; }

    /// <summary>SHA-256 of the file of arrays, set when the package is created.</summary>
    public string ArraysSha256 { get; init; } = "";
}
