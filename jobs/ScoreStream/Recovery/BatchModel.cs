using System.Text.Json.Serialization;

namespace Gozcu.Jobs.ScoreStream.Recovery;

/// <summary>The model that batches are scored with.</summary>
/// <param name="FromBatch">The first batch it counts for; the next entry's ends it.</param>
/// <param name="Name">The model's name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Sha256">The hash of the package's bytes, which lie beside under this name.</param>
internal sealed record BatchModel(
    [property: JsonPropertyName("fromBatch")] long FromBatch,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("version")] int Version,
    [property: JsonPropertyName("sha256")] string Sha256
);
