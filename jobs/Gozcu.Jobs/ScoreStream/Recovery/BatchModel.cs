using System.Text.Json.Serialization;

namespace Gozcu.Jobs.ScoreStream.Recovery;

/// <summary>Model that batches are scored with.</summary>
/// <param name="FromBatch">Number of the first batch it applies to, up to the next entry.</param>
/// <param name="Name">Name of the model.</param>
/// <param name="Version">Version of the model.</param>
/// <param name="Sha256">SHA-256 of the package, which is stored next to the entry under this name.</param>
internal sealed record BatchModel(
    [property: JsonPropertyName("fromBatch")] long FromBatch,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("version")] int Version,
    [property: JsonPropertyName("sha256")] string Sha256
);
