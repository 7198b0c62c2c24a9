using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Jobs.Streams.Checkpoints;

/// <summary>Process that holds a checkpoint, as it is written beside the checkpoint for a second run's error message.</summary>
/// <param name="Host">Name of the machine or container.</param>
/// <param name="ProcessId">Number of the process on it.</param>
/// <param name="Since">Time at which the process took the checkpoint.</param>
internal sealed record CheckpointOwner(string Host, int ProcessId, DateTimeOffset Since)
{
    /// <summary>Identity of the table in which the process has its number; null where it is not known.</summary>
    public string? ProcessTable { get; init; }

    /// <summary>Start of the process, in ticks since the machine's; it tells the process from a later one with the same number. Null where it is not known.</summary>
    public long? ProcessStart { get; init; }

    /// <summary>Returns this process as the owner from now on.</summary>
    public static CheckpointOwner Current(TimeProvider time) =>
        new(Environment.MachineName, Environment.ProcessId, time.GetUtcNow())
        {
            ProcessTable = ProcessTables.Own,
            ProcessStart = ProcessTables.StartOf(Environment.ProcessId),
        };

    /// <summary>Reads an owner. Returns null if the text is not one, such as that of a file that is just being written.</summary>
    public static CheckpointOwner? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, OwnerJson.Default.CheckpointOwner);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Returns the owner as JSON.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, OwnerJson.Default.CheckpointOwner);

    /// <summary>Returns true if the process is known to have ended, which can be seen only on its own machine, and in its own container.</summary>
    public bool HasEnded() =>
        ProcessTable is not null && ProcessTable == ProcessTables.Own && ProcessTables.StartOf(ProcessId) != ProcessStart;

    /// <summary>Returns the exception for a second run of the same stream.</summary>
    public static UsageException Refusal(string checkpoint, CheckpointOwner? owner, Exception? cause = null) =>
        new(
            $"the checkpoint {checkpoint} is in use{(owner is null ? "" : " by " + owner)}: this stream runs already, and two runs of one stream would do everything twice. "
                + "Stop the other run, or name another --checkpoint with other topics.",
            // No cause is null, as in the base class.
            cause!
        );

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"process {ProcessId} on {Host} since {Since.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC");
}

/// <summary>JSON of an owner.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(CheckpointOwner))]
internal sealed partial class OwnerJson : JsonSerializerContext;
