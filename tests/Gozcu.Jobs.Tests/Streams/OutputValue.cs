using System.Text.Json;

namespace Gozcu.Jobs.Tests.Streams;

/// <summary>A record of an output topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Partition">The partition.</param>
/// <param name="Id">The identity in its header.</param>
/// <param name="Key">Its key, a character a byte; null without one.</param>
/// <param name="Value">Its value.</param>
internal sealed record OutputValue(string Topic, int Partition, string Id, string? Key, JsonElement Value);
